// SPDX-License-Identifier: GPL-3.0-or-later
// What went wrong, as data. Sentences for people, in Dutch or English, are made in one place:
// core/workflow/error_text.h. A test there fails when a code has no sentence.
#pragma once

#include <QString>

#include <utility>

namespace rozet {

enum class ErrorCode {
    // any file
    FileNotFound,
    FileNotReadable,
    FileNotWritable,
    FileExists,
    DiskFull,
    NotAFile,
    FileTooLarge,
    // text, tables and JSON
    TextEncoding,
    JsonSyntax,
    JsonStructure,
    ColumnMissing,
    ColumnDuplicate,
    ValueInvalid,
    RowInvalid,
    // codebook
    CodebookInvalid,
    CodebookFormatNewer,
    CodebookUnknownRevision,
    CodebookOther,
    // editing a study
    EntityExists,
    EntityMissing,
    EntityInUse,
    SpanNotOrdered,
    SpanOutsideRecording,
    CodeUnknown,
    CodeRetired,
    CodeNotSelectable,
    CodeWrongLevel,
    CodesExclusive,
    PositionInvalid,
    CodingClosed,
    UnlockRefused,
    ReasonMissing,
    NameEmpty,
    NameTaken,
    NameAmbiguous,
    ValueNotAllowed,
    CoderNotNamed,
    CodingsNotClosed,
    // the study file
    StudyNotAStudy,
    StudyNewer,
    StudyDamaged,
    StudyForeignSchema,
    StudyLocked,
    StudyReadOnly,
    StudyWriteFailed,
    StudyMigrationFailed,
    // media
    MediaNotRecognised,
    MediaRefused,
    MediaNoStreams,
    MediaNoPicture,
    MediaNoSound,
    MediaTruncated,
    MediaDamaged,
    MediaCodecMissing,
    MediaTooLarge,
    MediaFrameOutside,
    MediaChanged,
    MediaKnown,
    // writing results
    ExportFailed,
    ExportUnknownFormat,
    // importing the formats of other programs
    ImportFailed,
    // the packages of coders
    PackageNotAPackage,
    PackageNewer,
    PackageDamaged,
    PackagePassphraseNeeded,
    PackagePassphraseWrong,
    PackageOtherStudy,
    PackageCoderUnknown,
    PackageOfConsensus,
    PackageForSupervisor,
    // work
    Cancelled,
    CommandLine,
    Internal,
};

/// The facts a sentence needs. Every field may be empty.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString subject;  ///< the file, or the name of the thing concerned
    QString where;    ///< row, line, element, key or frame in it
    QString found;    ///< what was there
    QString expected; ///< what should have been there

    friend bool operator==(const Error&, const Error&) = default;
};

[[nodiscard]] inline Error makeError(ErrorCode code,
                                     QString subject = {},
                                     QString where = {},
                                     QString found = {},
                                     QString expected = {})
{
    return Error{code, std::move(subject), std::move(where), std::move(found), std::move(expected)};
}

} // namespace rozet
