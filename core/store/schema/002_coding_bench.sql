-- SPDX-License-Identifier: GPL-3.0-or-later
-- Revision 2: what a working day of coding leaves behind. Reaction time per coder, the moment a key
-- began a fragment, what came of a round, anchors and notes of codes, and time spent.
ALTER TABLE coder ADD COLUMN reaction_time_us INTEGER;
UPDATE coder SET checksum = row_checksum('coder', id, name, role, reaction_time_us);

ALTER TABLE round ADD COLUMN date TEXT;
ALTER TABLE round ADD COLUMN tried_revision INTEGER REFERENCES codebook_revision (number);
ALTER TABLE round ADD COLUMN led_to_revision INTEGER REFERENCES codebook_revision (number);
UPDATE round SET checksum = row_checksum('round', id, name, kind, note, decisions, date,
    tried_revision, led_to_revision);

ALTER TABLE fragment ADD COLUMN keyed_us INTEGER CHECK (keyed_us >= 0);
ALTER TABLE fragment ADD COLUMN keyed_taken_us INTEGER;
ALTER TABLE fragment ADD COLUMN keyed_rate REAL;
UPDATE fragment SET checksum = row_checksum('fragment', coding_id, id, start_us, end_us, codes,
    mentor_sector, mentor_together, mentor_above, student_sector, student_together, student_above,
    description, memo, codebook_revision, created_ms, modified_ms, keyed_us, keyed_taken_us,
    keyed_rate);

CREATE TABLE anchor (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    code TEXT NOT NULL,
    recording_id BLOB NOT NULL REFERENCES recording (id),
    start_us INTEGER NOT NULL CHECK (start_us >= 0),
    end_us INTEGER NOT NULL CHECK (end_us >= start_us),
    fragment_id BLOB CHECK (length(fragment_id) = 16),
    note TEXT NOT NULL,
    checksum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE code_note (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    code TEXT NOT NULL,
    round_id BLOB REFERENCES round (id),
    coder_id BLOB REFERENCES coder (id),
    text TEXT NOT NULL,
    codebook_revision INTEGER NOT NULL REFERENCES codebook_revision (number),
    written_ms INTEGER NOT NULL,
    checksum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE active_time (
    coding_id BLOB NOT NULL REFERENCES coding (id),
    day TEXT NOT NULL,
    milliseconds INTEGER NOT NULL CHECK (milliseconds > 0),
    checksum INTEGER NOT NULL,
    PRIMARY KEY (coding_id, day)
) STRICT, WITHOUT ROWID;
