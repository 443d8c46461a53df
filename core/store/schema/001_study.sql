-- SPDX-License-Identifier: GPL-3.0-or-later
-- Revision 1: the whole study. Explained in docs/formats/rozet-file.md.
-- Ids are the 16 bytes of a UUID. Times of day are UTC in milliseconds since 1970 (_ms), times in a
-- recording are microseconds (_us). Every row ends with a checksum of the columns before it.
CREATE TABLE study (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    title TEXT NOT NULL,
    language TEXT NOT NULL,
    created_ms INTEGER,
    reaction_time_us INTEGER NOT NULL,
    min_reader INTEGER NOT NULL,
    checksum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE codebook_revision (
    number INTEGER PRIMARY KEY CHECK (number >= 1),
    date_ms INTEGER,
    reason TEXT NOT NULL,
    codebook TEXT NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;

CREATE TABLE school (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    name TEXT NOT NULL,
    note TEXT NOT NULL,
    checksum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE mentor (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    pseudonym TEXT NOT NULL,
    school_id BLOB REFERENCES school (id),
    note TEXT NOT NULL,
    checksum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE student (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    pseudonym TEXT NOT NULL,
    school_id BLOB REFERENCES school (id),
    grade TEXT NOT NULL,
    note TEXT NOT NULL,
    checksum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE recording (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    name TEXT NOT NULL,
    school_id BLOB REFERENCES school (id),
    mentor_id BLOB REFERENCES mentor (id),
    date TEXT,
    duration_us INTEGER NOT NULL CHECK (duration_us >= 0),
    note TEXT NOT NULL,
    checksum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE recording_student (
    recording_id BLOB NOT NULL REFERENCES recording (id),
    position INTEGER NOT NULL,
    student_id BLOB NOT NULL REFERENCES student (id),
    checksum INTEGER NOT NULL,
    PRIMARY KEY (recording_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE media_file (
    recording_id BLOB NOT NULL REFERENCES recording (id),
    position INTEGER NOT NULL,
    path TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    size_bytes INTEGER NOT NULL,
    offset_us INTEGER NOT NULL,
    label TEXT NOT NULL,
    checksum INTEGER NOT NULL,
    PRIMARY KEY (recording_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE consent (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    recording_id BLOB NOT NULL REFERENCES recording (id),
    giver TEXT NOT NULL CHECK (giver IN ('mentor', 'student', 'representative')),
    state TEXT NOT NULL CHECK (state IN ('unknown', 'given', 'refused', 'withdrawn')),
    date TEXT,
    keep_until TEXT,
    form_version TEXT NOT NULL,
    purposes TEXT NOT NULL,
    note TEXT NOT NULL,
    checksum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE coder (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('coder', 'consensus', 'supervisor')),
    checksum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE round (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('trial', 'main')),
    note TEXT NOT NULL,
    decisions TEXT NOT NULL,
    checksum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE round_recording (
    round_id BLOB NOT NULL REFERENCES round (id),
    position INTEGER NOT NULL,
    recording_id BLOB NOT NULL REFERENCES recording (id),
    checksum INTEGER NOT NULL,
    PRIMARY KEY (round_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE round_coder (
    round_id BLOB NOT NULL REFERENCES round (id),
    position INTEGER NOT NULL,
    coder_id BLOB NOT NULL REFERENCES coder (id),
    checksum INTEGER NOT NULL,
    PRIMARY KEY (round_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE dataset (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    name TEXT NOT NULL,
    instrument TEXT NOT NULL,
    columns TEXT NOT NULL,
    checksum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE dataset_row (
    dataset_id BLOB NOT NULL REFERENCES dataset (id),
    position INTEGER NOT NULL,
    cells TEXT NOT NULL,
    checksum INTEGER NOT NULL,
    PRIMARY KEY (dataset_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE coding (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    recording_id BLOB NOT NULL REFERENCES recording (id),
    coder_id BLOB NOT NULL REFERENCES coder (id),
    round_id BLOB REFERENCES round (id),
    state TEXT NOT NULL CHECK (state IN ('not_started', 'busy', 'closed')),
    codebook_revision INTEGER NOT NULL REFERENCES codebook_revision (number),
    checksum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE fragment (
    coding_id BLOB NOT NULL REFERENCES coding (id),
    id BLOB NOT NULL CHECK (length(id) = 16),
    start_us INTEGER NOT NULL CHECK (start_us >= 0),
    end_us INTEGER NOT NULL CHECK (end_us >= start_us),
    codes TEXT NOT NULL,
    mentor_sector TEXT,
    mentor_together REAL,
    mentor_above REAL,
    student_sector TEXT,
    student_together REAL,
    student_above REAL,
    description TEXT NOT NULL,
    memo TEXT NOT NULL,
    codebook_revision INTEGER NOT NULL REFERENCES codebook_revision (number),
    created_ms INTEGER NOT NULL,
    modified_ms INTEGER NOT NULL,
    checksum INTEGER NOT NULL,
    PRIMARY KEY (coding_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE recording_code (
    coding_id BLOB NOT NULL REFERENCES coding (id),
    code TEXT NOT NULL,
    value TEXT NOT NULL,
    note TEXT NOT NULL,
    codebook_revision INTEGER NOT NULL REFERENCES codebook_revision (number),
    checksum INTEGER NOT NULL,
    PRIMARY KEY (coding_id, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE recording_position (
    coding_id BLOB NOT NULL REFERENCES coding (id),
    party TEXT NOT NULL CHECK (party IN ('mentor', 'student')),
    sector TEXT,
    together REAL,
    above REAL,
    checksum INTEGER NOT NULL,
    PRIMARY KEY (coding_id, party)
) STRICT, WITHOUT ROWID;

CREATE TABLE summary (
    coding_id BLOB NOT NULL REFERENCES coding (id),
    category TEXT NOT NULL,
    text TEXT NOT NULL CHECK (text <> ''),
    checksum INTEGER NOT NULL,
    PRIMARY KEY (coding_id, category)
) STRICT, WITHOUT ROWID;

CREATE TABLE trace (
    coding_id BLOB NOT NULL REFERENCES coding (id),
    id BLOB NOT NULL CHECK (length(id) = 16),
    party TEXT NOT NULL CHECK (party IN ('mentor', 'student')),
    samples BLOB NOT NULL CHECK (length(samples) % 24 = 0),
    checksum INTEGER NOT NULL,
    PRIMARY KEY (coding_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
    number INTEGER PRIMARY KEY CHECK (number >= 1),
    time_ms INTEGER NOT NULL,
    actor TEXT NOT NULL,
    label TEXT NOT NULL,
    actions TEXT NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
