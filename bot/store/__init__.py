"""What is kept: SQLAlchemy Core tables, sealed content, migrations, one small repository per thing."""
