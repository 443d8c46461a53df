-- SPDX-License-Identifier: GPL-3.0-or-later
-- Revision 3: a duo. How differences were settled in the consensus, and when codings were closed,
-- opened to the others and unlocked.
CREATE TABLE settlement (
    coding_id BLOB NOT NULL REFERENCES coding (id),
    id BLOB NOT NULL CHECK (length(id) = 16),
    sources TEXT NOT NULL,
    answer TEXT,
    position TEXT CHECK (position IN ('mentor', 'student')),
    choice TEXT NOT NULL CHECK (choice IN ('agreed', 'took_one', 'merged', 'new', 'neither')),
    taken_id BLOB REFERENCES coder (id),
    results TEXT NOT NULL,
    reason TEXT CHECK (reason IN ('missed', 'border', 'neighbouring_code', 'definition_unclear', 'other')),
    note TEXT NOT NULL,
    settled_by BLOB NOT NULL REFERENCES coder (id),
    settled_ms INTEGER NOT NULL,
    checksum INTEGER NOT NULL,
    PRIMARY KEY (coding_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE coding_event (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    coding_id BLOB NOT NULL REFERENCES coding (id),
    kind TEXT NOT NULL CHECK (kind IN ('closed', 'opened', 'unlocked')),
    coder_id BLOB REFERENCES coder (id),
    reason TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    checksum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Coder packages: which version of a thing stands, and which lost. The rows outlive the coding, so
-- that what was taken away does not come back; that is why these ids are no references.
CREATE TABLE item_version (
    coding BLOB NOT NULL CHECK (length(coding) = 16),
    kind TEXT NOT NULL CHECK (kind IN ('coding', 'fragment', 'answer', 'position', 'summary', 'trace', 'code_note')),
    item TEXT NOT NULL,
    stamp INTEGER NOT NULL CHECK (stamp > 0),
    removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
    ancestors BLOB NOT NULL CHECK (length(ancestors) % 8 = 0),
    coder BLOB CHECK (length(coder) = 16),
    checksum INTEGER NOT NULL,
    PRIMARY KEY (coding, kind, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE set_aside (
    coding BLOB NOT NULL CHECK (length(coding) = 16),
    kind TEXT NOT NULL CHECK (kind IN ('coding', 'fragment', 'answer', 'position', 'summary', 'trace', 'code_note')),
    item TEXT NOT NULL,
    stamp INTEGER NOT NULL CHECK (stamp > 0),
    removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
    ancestors BLOB NOT NULL CHECK (length(ancestors) % 8 = 0),
    value TEXT NOT NULL,
    checksum INTEGER NOT NULL,
    PRIMARY KEY (coding, kind, item, stamp)
) STRICT, WITHOUT ROWID;
