"""What can go wrong in the store, in words: what happened and what to do, never what a person wrote."""

from __future__ import annotations


class StoreError(Exception):
    """Base of everything the store raises on purpose."""

    message = "The store could not do this."

    def __init__(self, message: str | None = None) -> None:
        super().__init__(message or self.message)


class StoreUrlError(StoreError):
    """The database setting names a database that the store cannot use."""

    message = (
        "The database setting cannot be used. Write sqlite+aiosqlite:///folder/file.db or "
        "postgresql+asyncpg://user:password@host/database."
    )


class DatabaseAway(StoreError):
    """The database does not answer, or the connection to it broke.

    Nothing of the transaction in hand was kept, unless the connection broke while it was being committed.
    """

    message = (
        "The database does not answer, or the connection to it broke. Nothing half is kept. Try it again."
    )


class MasterKeyError(StoreError):
    """The master key is missing, unreadable or malformed."""

    message = "The master key cannot be used."


class DecryptionError(StoreError):
    """A sealed value does not open with this key in this place."""

    message = (
        "A stored text could not be opened: the master key is not the one it was written with, or the "
        "row was changed or moved. Nothing was altered. Check PERHESILTA_MASTER_KEY (or the key file) "
        "and that the database and the key come from the same installation."
    )


class WrongMasterKey(DecryptionError):
    """The whole database was written with another master key."""

    message = (
        "This database was written with another master key, so nothing in it can be read. Nothing was "
        "altered. Put back the key that belongs to it (PERHESILTA_MASTER_KEY or the key file)."
    )


class OtherChange(StoreError):
    """The master key is being changed to another one than this."""

    message = (
        "A change to another master key was begun and not finished. Nothing was altered. End that one first: "
        "`perhesilta keys rotate` with the same new key, then `perhesilta keys finish`."
    )


class KeysNotChanging(StoreError):
    """There is nothing to finish."""

    message = "One master key opens this database already: there is no change to finish."


class OldMasterKey(StoreError):
    """The old master key is still in its place here."""

    message = (
        "This command was started with the old master key. Nothing was altered. Put the new one in its place "
        "(key file, PERHESILTA_MASTER_KEY or the systemd credential), restart what serves with it, and finish then."
    )


class NoBackup(StoreError):
    """A file is not one that a backup wrote."""

    message = "This is no file of a backup."


class BackupDamaged(StoreError):
    """A file of a backup was cut off or changed."""

    message = "This file of a backup was cut off or changed. Nothing was restored. Use another copy or an older one."


class BackupOtherKey(StoreError):
    """A file of a backup was sealed under another key."""

    message = (
        "This file of a backup was sealed under another key. Nothing was restored. The keys file needs the master key "
        "of its day, and the data file needs the keys file of the same installation."
    )


class BackupNewer(StoreError):
    """A backup was written by a newer version of the program."""

    message = "This backup was written by a newer version of Perhesilta. Nothing was restored. Install that version."


class BackupKeysOlder(StoreError):
    """The keys file is older than the data file."""

    message = (
        "The keys file is older than the data file: families that came between would be taken for erased. "
        "Nothing was restored. Use the newest keys file."
    )


class DatabaseNotEmpty(StoreError):
    """A backup is restored into an empty database only."""

    message = (
        "This database is not empty. Nothing was restored. Make a new one and name it in PERHESILTA_DATABASE."
    )


class DatabaseOlder(StoreError):
    """The tables are not those of this version of the program."""

    message = (
        "The tables of this database are of another version of Perhesilta. Nothing was written. Make the backup with "
        "the version that serves, or start the server of this version first."
    )


class NotFound(StoreError):
    """Something is not there: it never was, or its family erased it."""


class ConversationNotFound(NotFound):
    """There is no such conversation, or it was erased."""

    message = "This conversation is not here. It may have been deleted by the family. Start a new one."


class TurnConflict(StoreError):
    """Another turn of the same conversation was saved first; nothing of this one was."""

    message = "Another message of this conversation was saved first. Load it again and repeat the turn."


class TurnRepeated(TurnConflict):
    """This very client message is recorded already; nothing was recorded twice."""

    message = "This message is recorded already. Load the conversation and give the earlier reply."


class CodeTaken(StoreError):
    """Another conversation has this return code."""

    message = "This return code is in use. Make another one. The older code still works."


class CaseNotFound(NotFound):
    """There is no such case or revision, or it was erased."""

    message = "This case is not here. It may have been deleted by the family."


class CaseNumberTaken(StoreError):
    """Another case has this number."""

    message = "This case number is in use. Nothing was sent. Leave the number out to get a free one."


class FlagNotFound(NotFound):
    """There is no such danger flag."""

    message = "This danger flag is not here. Read the list of flags again."


class RequestNotFound(NotFound):
    """There is no such call-back request, or it was replaced or erased."""

    message = "This call-back request is not here: the family changed or deleted it. Read the list again."


class UserNotFound(NotFound):
    """There is no such user."""

    message = "This user is not here. Read the list of users again."


class LetterNotFound(NotFound):
    """There is no such letter, or its family was erased."""

    message = "This letter is not here: the family deleted it. Read the case again."


class GroupNotFound(NotFound):
    """There is no such group."""

    message = "This group is not here. Read the list of groups again."


class ReviewNotFound(NotFound):
    """There is no such review, its family was erased, or it is not this interpreter's to take or open."""

    message = "This task is not here: somebody else took it, or it was taken back. Read the list again."


class ReviewAsked(StoreError):
    """A review of this transcript into the same language is open."""

    message = "A review into this language is open. Wait for it, or take it back first."


class RowConflict(StoreError):
    """A newer rendering of this row was saved first; nothing of this one was."""

    message = "This row was saved in another window first. Read it again."


class TermChanged(StoreError):
    """Somebody changed this term of the glossary first; nothing of this change was kept."""

    message = "Somebody changed this term first. Read it again."


class NotTakenBack(StoreError):
    """A migration is not undone: what people added since would be lost in silence."""

    message = "What workers added would be lost. To go back to the version before, restore a backup of it."


class TeamNotFound(NotFound):
    """There is no such team."""

    message = "This team is not here. Read the list of teams again."


class TeamExists(StoreError):
    """The name of the team is in use."""

    message = "This team name is in use. Choose another one."


class UserExists(StoreError):
    """The name is in use, in this or another spelling of capitals."""

    message = "This user name is in use. Choose another one."


class IdentityTaken(StoreError):
    """An account is joined to this person of the provider already, or the account to somebody else."""

    message = "An account is joined to this sign-in already. Leave it there first."


class NoPassword(StoreError):
    """Without the provider nobody could sign in to this account."""

    message = "This account has no password. Set one first."


class NameNotUsable(StoreError):
    """The user name is empty or too long."""

    message = "The user name cannot be used. Give 1 to 100 letters, digits or signs on one line."


class UnknownRole(StoreError):
    """The role is none of the five."""

    message = (
        "There is no such role. The roles are worker, supervisor, interpreter, administrator and partner."
    )


class PasswordTooWeak(StoreError):
    """The password is too short."""

    message = "The password is too short. Use at least 15 characters: a sentence works well."


class PasswordTooCommon(PasswordTooWeak):
    """The password is one that is tried first, or the name."""

    message = "This password is easy to guess. Use a sentence that nobody else would write, and not the name."


class FactorSetUp(StoreError):
    """The account has a second factor already; nothing was changed."""

    message = "The second factor is set up already. Take it away first."


class InvitationInvalid(StoreError):
    """The invitation is unknown, was used or is too old."""

    message = "This invitation cannot be used: it was used already or is too old. Ask for a new one."
