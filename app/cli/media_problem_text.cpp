// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/media_problem_text.h"

#include "app/cli/context.h"

namespace rozet::cli {

namespace {

QString sentence(media::MediaProblemKind kind)
{
    using enum media::MediaProblemKind;
    switch (kind) {
    case NoPicture:
        return Cli::tr("Note: there is no picture, only sound.");
    case NoSound:
        return Cli::tr("Note: there is no sound.");
    case StartsLate:
        return Cli::tr("Note: the first picture is shown some time after the recording begins.");
    case VariableFrameRate:
        return Cli::tr(
            "Note: the frames do not follow each other at equal distances. Rozet shows the right "
            "frame all the same; programs that compute frames from a rate do not.");
    case LongKeyFrameGap:
        return Cli::tr("Note: the key frames lie far apart, so that jumping takes longer.");
    case SoundPictureLength:
        return Cli::tr("Note: sound and picture differ in length.");
    case Truncated:
        return Cli::tr("Note: the file ends too early; a part is missing.");
    case DamagedPackets:
        return Cli::tr("Note: parts of the file are damaged.");
    case UnknownDuration:
        return Cli::tr("Note: the file does not say how long it is; its length was measured.");
    case MoreStreams:
        return Cli::tr(
            "Note: the file holds more pictures or sound tracks than the ones that are used.");
    }
    return {};
}

} // namespace

QString mediaProblemName(media::MediaProblemKind kind)
{
    using enum media::MediaProblemKind;
    switch (kind) {
    case NoPicture:
        return QStringLiteral("no_picture");
    case NoSound:
        return QStringLiteral("no_sound");
    case StartsLate:
        return QStringLiteral("starts_late");
    case VariableFrameRate:
        return QStringLiteral("variable_frame_rate");
    case LongKeyFrameGap:
        return QStringLiteral("long_keyframe_gap");
    case SoundPictureLength:
        return QStringLiteral("sound_picture_length");
    case Truncated:
        return QStringLiteral("truncated");
    case DamagedPackets:
        return QStringLiteral("damaged_packets");
    case UnknownDuration:
        return QStringLiteral("unknown_duration");
    case MoreStreams:
        return QStringLiteral("more_streams");
    }
    return {};
}

QString mediaProblemText(const media::MediaProblem& problem)
{
    const QString text = sentence(problem.kind);
    return problem.detail.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, problem.detail);
}

} // namespace rozet::cli
