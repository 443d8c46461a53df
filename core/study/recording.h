// SPDX-License-Identifier: GPL-3.0-or-later
// A recorded conversation and the files that hold it. A file that cannot be found is a state of the
// world, not an error in the study.
#pragma once

#include "core/base/time.h"
#include "core/study/ids.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace rozet::study {

/// One media file of a recording.
struct MediaFile
{
    QString path; ///< relative to the folder of the study file where possible, with forward slashes
    QString fingerprint;    ///< of the content, to find the file again; empty = not computed yet
    qint64 sizeBytes = 0;   ///< 0 = not known yet
    MediaDuration offset;   ///< where its own zero lies on the recording's clock
    QString label;          ///< "camera 1"; may be empty

    friend bool operator==(const MediaFile&, const MediaFile&) = default;
};

struct Recording
{
    RecordingId id;
    QString name; ///< unique in the study, without any person's name
    std::optional<SchoolId> school;
    std::optional<MentorId> mentor;
    std::vector<StudentId> students;
    QDate date; ///< may be invalid: not known
    MediaDuration duration; ///< zero = not known yet; then fragments are not bounded by it
    std::vector<MediaFile> media;
    QString note;

    friend bool operator==(const Recording&, const Recording&) = default;
};

} // namespace rozet::study
