### What checking a sealed bundle found.

## $count (number): files. $at (text): ISO 8601, UTC. $key (text): the public key. $name (text): a file, or nothing.

export-seal-whole = Whole. { $count ->
        [one] The file is
       *[other] All { $count } files are
    } exactly what was sealed on { $at } with the key { $key }.
export-seal-unreadable = This is not a whole ZIP file. It is damaged, cut short, or something else.
export-seal-unsafe = Do not unpack this file: it was not made by this program. It has unsafe or double names, far too much content, or hidden parts. { $name }
export-seal-no-manifest = There is no manifest in this file. Nothing can be said about its content.
export-seal-manifest-changed = The manifest was changed after sealing, or its signature was. What it says cannot be believed.
export-seal-unknown-key = The seal was made with a key that you did not give. Anybody could have made it.
export-seal-changed = Changed: { $name } is not the file that was sealed.
export-seal-missing = Missing: { $name } was sealed and is not there.
export-seal-extra = Extra: { $name } is there and was not sealed.
