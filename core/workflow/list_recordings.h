// SPDX-License-Identifier: GPL-3.0-or-later
// The recordings of a study with all that a list shows about them.
#pragma once

#include "core/study/visibility.h"
#include "core/workflow/media_place.h"

namespace rozet::workflow {

struct ListedCoding
{
    QString coder;
    QString round; ///< empty when outside any round
    study::CodingState state = study::CodingState::NotStarted;
    std::optional<qsizetype> fragments; ///< nothing when the viewer may not see this coding
};

struct ListedRecording
{
    study::Recording recording;
    QString school; ///< its own, else its mentor's; names, empty when not known
    QString mentor;
    QStringList students;
    MediaState media = MediaState::Missing;
    std::vector<MediaState> files;
    study::ConsentState consent = study::ConsentState::Unknown; ///< the least that anyone agreed to
    std::vector<study::Consent> consents;
    std::vector<ListedCoding> codings; ///< by coder, then round
};

/// Of the whole study: how far everybody is, is no secret; what was made is.
[[nodiscard]] std::vector<ListedRecording> listRecordings(const study::Study& study,
                                                          const QString& studyPath,
                                                          const study::Viewer& viewer);

/// Withdrawn or refused by anyone, else unknown when anyone did not answer (or nobody was asked),
/// else given.
[[nodiscard]] study::ConsentState overallConsent(const std::vector<study::Consent>& consents);

} // namespace rozet::workflow
