### نتيجة فحص الحزمة المختومة.

## $count (number): files. $at (text): ISO 8601, UTC. $key (text): the public key. $name (text): a file, or nothing.

export-seal-whole = سليمة. { $count ->
        [one] الملف هو نفسه الذي خُتم
        [two] الملفان هما نفسهما اللذان خُتما
       *[other] كل الملفات ({ $count }) هي نفسها التي خُتمت
    } في { $at } بالمفتاح { $key }.
export-seal-unreadable = هذا ليس ملف ZIP كاملًا. قد يكون تالفًا أو مقطوعًا أو ملفًا آخر.
export-seal-unsafe = لا تفكّ ضغط هذا الملف: لم يصنعه هذا البرنامج. فيه أسماء خطرة أو مكررة، أو محتوى كبير جدًا، أو أجزاء مخفية. { $name }
export-seal-no-manifest = لا توجد قائمة في هذا الملف. لا يمكن قول شيء عن محتواه.
export-seal-manifest-changed = تغيّرت القائمة أو توقيعها بعد الختم. لا يمكن الوثوق بما فيها.
export-seal-unknown-key = صُنع الختم بمفتاح لم تقدّمه. يمكن لأي شخص أن يكون قد صنعه.
export-seal-changed = تغيّر: { $name } ليس الملف الذي خُتم.
export-seal-missing = مفقود: { $name } خُتم وليس هنا.
export-seal-extra = زائد: { $name } موجود هنا ولم يُختم.
