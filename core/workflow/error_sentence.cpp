// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/error_sentence.h"

#include <QCoreApplication>

namespace rozet::workflow {

namespace {

struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

QString foundLabel()
{
    return ErrorText::tr("Found: %1.");
}

QString systemLabel()
{
    return ErrorText::tr("The system says: %1.");
}

QString expectedLabel()
{
    return ErrorText::tr("Expected: %1.");
}

} // namespace

// Without a default, so that the compiler points out a new code that has no sentence.
ErrorSentence errorSentence(ErrorCode code)
{
    using enum ErrorCode;
    switch (code) {
    case FileNotFound:
        return {ErrorText::tr("there is no such file. Check its name and folder."), foundLabel(),
                expectedLabel()};
    case FileNotReadable:
        return {ErrorText::tr("the file cannot be read. Check that you are allowed to read it and "
                              "that the disk is connected."),
                systemLabel(), expectedLabel()};
    case FileNotWritable:
        return {ErrorText::tr("the file cannot be written. Check that you are allowed to write "
                              "there and that no other program has it open."),
                systemLabel(), expectedLabel()};
    case FileExists:
        return {ErrorText::tr("there is a file with this name already. Choose another name, or "
                              "move that file away."),
                foundLabel(), expectedLabel()};
    case DiskFull:
        return {
            ErrorText::tr("the disk is full. Make room and try again; nothing was written half."),
            systemLabel(), expectedLabel()};
    case NotAFile:
        return {ErrorText::tr("this is not an ordinary file. Give the name of a file, not of a "
                              "folder or a device."),
                foundLabel(), expectedLabel()};
    case FileTooLarge:
        return {ErrorText::tr("the file is too large to be read."),
                ErrorText::tr("Its size in bytes: %1."),
                ErrorText::tr("The largest that is read: %1.")};
    case TextEncoding:
        return {ErrorText::tr("the text cannot be read in any of the encodings Rozet knows. Save "
                              "the file as UTF-8 and try again."),
                foundLabel(), expectedLabel()};
    case JsonSyntax:
        return {ErrorText::tr("this is not valid JSON."), foundLabel(), expectedLabel()};
    case JsonStructure:
        return {ErrorText::tr("the JSON is valid, but it does not say what is needed here."),
                foundLabel(), expectedLabel()};
    case ColumnMissing:
        return {ErrorText::tr("a column is missing."),
                ErrorText::tr("The columns that are there: %1."), expectedLabel()};
    case ColumnDuplicate:
        return {ErrorText::tr("two columns have the same name. Rename one of them."), foundLabel(),
                expectedLabel()};
    case ValueInvalid:
        return {ErrorText::tr("this value cannot be read."), foundLabel(), expectedLabel()};
    case RowInvalid:
        return {ErrorText::tr("this row cannot be used."), foundLabel(), expectedLabel()};
    case CodebookInvalid:
        return {ErrorText::tr("the codebook is not right."), foundLabel(), expectedLabel()};
    case CodebookFormatNewer:
        return {
            ErrorText::tr(
                "this codebook was written by a newer version of Rozet. Update Rozet to read it."),
            ErrorText::tr("The file's version: %1."),
            ErrorText::tr("The newest that can be read: %1.")};
    case CodebookUnknownRevision:
        return {ErrorText::tr("the study has no such revision of the codebook."),
                ErrorText::tr("Revision asked for: %1."), ErrorText::tr("Revision expected: %1.")};
    case CodebookOther:
        return {
            ErrorText::tr("this is another codebook than the study's, with which was coded "
                          "already. Start a new study for it, or edit a copy of the study's own."),
            foundLabel(), expectedLabel()};
    case EntityExists:
        return {ErrorText::tr("this is in the study already."), foundLabel(), expectedLabel()};
    case EntityMissing:
        return {ErrorText::tr("this is not in the study. Check the name or the id."), foundLabel(),
                ErrorText::tr("The study has: %1.")};
    case EntityInUse:
        return {ErrorText::tr("this is still used in the study and cannot be taken away."),
                foundLabel(), expectedLabel()};
    case SpanNotOrdered:
        return {ErrorText::tr("the times are not in order: the end may not lie before the start."),
                ErrorText::tr("The end found: %1."),
                ErrorText::tr("The earliest end possible: %1.")};
    case SpanOutsideRecording:
        return {ErrorText::tr("the times lie outside the recording."),
                ErrorText::tr("The end found: %1."), ErrorText::tr("The recording ends at: %1.")};
    case CodeUnknown:
        return {ErrorText::tr("the codebook has no such code."),
                ErrorText::tr("Revision of the codebook: %1."), ErrorText::tr("Perhaps: %1.")};
    case CodeRetired:
        return {ErrorText::tr("this code was taken out of use and cannot be given any more."),
                ErrorText::tr("Out of use since revision: %1."), ErrorText::tr("Use instead: %1.")};
    case CodeNotSelectable:
        return {ErrorText::tr("this code only groups other codes. Choose one of its sub-codes."),
                foundLabel(), expectedLabel()};
    case CodeWrongLevel:
        return {ErrorText::tr("this code is of the other level: some codes are for fragments, "
                              "others for the recording as a whole."),
                foundLabel(), expectedLabel()};
    case CodesExclusive:
        return {ErrorText::tr("these codes exclude each other; only one of them can be given."),
                ErrorText::tr("Their group: %1."), expectedLabel()};
    case PositionInvalid:
        return {ErrorText::tr("this is not a place on the Leary rose of this codebook."),
                foundLabel(), expectedLabel()};
    case CodingClosed:
        return {ErrorText::tr("this coding is closed. Open it again before changing it."),
                foundLabel(), expectedLabel()};
    case UnlockRefused:
        return {ErrorText::tr("this coding was opened to the other coders, so only a supervisor of "
                              "the study can unlock it."),
                foundLabel(), expectedLabel()};
    case ReasonMissing:
        return {ErrorText::tr("say why this coding is unlocked; the reason is kept in the study."),
                foundLabel(), expectedLabel()};
    case NameEmpty:
        return {ErrorText::tr("a name is needed, and none was given."), foundLabel(),
                expectedLabel()};
    case NameTaken:
        return {ErrorText::tr("this name is taken already. Choose another."), foundLabel(),
                expectedLabel()};
    case NameAmbiguous:
        return {ErrorText::tr("more than one thing has this name. Give the id instead."),
                foundLabel(), ErrorText::tr("Choose from: %1.")};
    case ValueNotAllowed:
        return {ErrorText::tr("this value is not allowed here."), foundLabel(), expectedLabel()};
    case CoderNotNamed:
        return {ErrorText::tr("several people coded in this study. Say whose codings you mean."),
                foundLabel(), ErrorText::tr("Choose from: %1.")};
    case CodingsNotClosed:
        return {ErrorText::tr("what coders made differently can be settled once each of them has "
                              "closed the coding of this recording."),
                ErrorText::tr("Still open: %1."), expectedLabel()};
    case StudyNotAStudy:
        return {ErrorText::tr("this file is not a Rozet study."), foundLabel(), expectedLabel()};
    case StudyNewer:
        return {ErrorText::tr("this study was saved by a newer version of Rozet. Update Rozet to "
                              "open it; the file was left as it is."),
                ErrorText::tr("The file's version: %1."),
                ErrorText::tr("The newest that can be opened: %1.")};
    case StudyDamaged:
        return {ErrorText::tr(
                    "the study file is damaged. It was left as it is; restore it from a copy."),
                foundLabel(), expectedLabel()};
    case StudyForeignSchema:
        return {ErrorText::tr("this study file holds things that Rozet did not put there. It was "
                              "left as it is and is not opened."),
                foundLabel(), expectedLabel()};
    case StudyLocked:
        return {
            ErrorText::tr(
                "the study is open in another program or window. Close it there and try again."),
            ErrorText::tr("In use by: %1."), expectedLabel()};
    case StudyReadOnly:
        return {ErrorText::tr("the study was opened for reading only and cannot be changed."),
                foundLabel(), expectedLabel()};
    case StudyWriteFailed:
        return {
            ErrorText::tr("the change could not be saved. Everything saved before is still there."),
            systemLabel(), expectedLabel()};
    case StudyMigrationFailed:
        return {ErrorText::tr("the study of an older version could not be brought up to date. The "
                              "file was left as it is."),
                systemLabel(), expectedLabel()};
    case MediaNotRecognised:
        return {ErrorText::tr("this is not a video or sound file that Rozet knows."), foundLabel(),
                expectedLabel()};
    case MediaRefused:
        return {
            ErrorText::tr(
                "this file refers to other files or to the internet, and is therefore not opened."),
            foundLabel(), expectedLabel()};
    case MediaNoStreams:
        return {ErrorText::tr("the file holds neither picture nor sound."), foundLabel(),
                expectedLabel()};
    case MediaNoPicture:
        return {ErrorText::tr("the file has no picture."), foundLabel(), expectedLabel()};
    case MediaNoSound:
        return {ErrorText::tr("the file has no sound."), foundLabel(), expectedLabel()};
    case MediaTruncated:
        return {ErrorText::tr(
                    "the file ends too early; a part is missing. Copy it again from its source."),
                foundLabel(), expectedLabel()};
    case MediaDamaged:
        return {ErrorText::tr("the file is damaged. Copy it again from its source."), foundLabel(),
                expectedLabel()};
    case MediaCodecMissing:
        return {ErrorText::tr("the way this file is coded cannot be read on this computer."),
                foundLabel(), expectedLabel()};
    case MediaTooLarge:
        return {ErrorText::tr("the picture or sound is larger than Rozet can handle safely."),
                foundLabel(), expectedLabel()};
    case MediaFrameOutside:
        return {ErrorText::tr("the recording has no such frame."), ErrorText::tr("Asked for: %1."),
                ErrorText::tr("Frames there are: %1.")};
    case MediaChanged:
        return {ErrorText::tr("this is another file than the one the study knows under this name."),
                foundLabel(), expectedLabel()};
    case MediaKnown:
        return {ErrorText::tr("this file is in the study already."),
                ErrorText::tr("As recording: %1."), expectedLabel()};
    case ExportFailed:
        return {ErrorText::tr("the result could not be written."), foundLabel(), expectedLabel()};
    case ExportUnknownFormat:
        return {ErrorText::tr(
                    "the name of the output file does not say in which known format to write."),
                ErrorText::tr("The ending found: %1."), ErrorText::tr("Possible endings: %1.")};
    case ImportFailed:
        return {ErrorText::tr("the file could not be imported; nothing of it was taken over."),
                foundLabel(), expectedLabel()};
    case PackageNotAPackage:
        return {ErrorText::tr("this is not a coder's package of Rozet. Choose the file that was "
                              "made with Make packages."),
                foundLabel(), expectedLabel()};
    case PackageNewer:
        return {ErrorText::tr("the package was made with a newer version of Rozet. Update Rozet, "
                              "or ask for a package made with this version."),
                ErrorText::tr("Version of the package: %1."),
                ErrorText::tr("The newest this version reads: %1.")};
    case PackageDamaged:
        return {ErrorText::tr("the package is damaged or cut off, and nothing of it was used. Ask "
                              "for it again."),
                foundLabel(), expectedLabel()};
    case PackagePassphraseNeeded:
        return {ErrorText::tr("the package is sealed. Give the passphrase it was made with."),
                foundLabel(), expectedLabel()};
    case PackagePassphraseWrong:
        return {ErrorText::tr("this is not the passphrase the package was made with. Mind capitals "
                              "and spaces, and try again."),
                foundLabel(), expectedLabel()};
    case PackageOtherStudy:
        return {ErrorText::tr("the package belongs to another study; nothing was changed."),
                ErrorText::tr("The package's study: %1."), ErrorText::tr("This study: %1.")};
    case PackageCoderUnknown:
        return {ErrorText::tr("the package is of a coder who is not in this study; nothing was "
                              "changed."),
                ErrorText::tr("The package's coder: %1."), expectedLabel()};
    case PackageOfConsensus:
        return {ErrorText::tr("the consensus is nobody's own work, so no package is made of it."),
                foundLabel(), expectedLabel()};
    case PackageForSupervisor:
        return {ErrorText::tr("this study has a supervisor: only a supervisor makes packages for "
                              "others and collects them. Choose the supervisor as coder first "
                              "(on the command line: --as NAME)."),
                foundLabel(), expectedLabel()};
    case Cancelled:
        return {ErrorText::tr("stopped before the end, as you asked. Nothing was written half."),
                foundLabel(), expectedLabel()};
    case CommandLine:
        return {ErrorText::tr("the command cannot be understood."), foundLabel(), expectedLabel()};
    case Internal:
        return {ErrorText::tr("something went wrong inside Rozet itself. Please report this with "
                              "the text of this line."),
                foundLabel(), expectedLabel()};
    }
    return {ErrorText::tr("an unknown error happened."), foundLabel(), expectedLabel()};
}

} // namespace rozet::workflow
