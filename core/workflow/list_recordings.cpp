// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/list_recordings.h"

#include <algorithm>

namespace rozet::workflow {

namespace {

ListedRecording listed(const study::Study& study, const QString& studyPath,
                       const study::Recording& recording, const std::set<study::CodingId>& hidden)
{
    ListedRecording row;
    row.recording = recording;
    if (const auto school = study::schoolOf(study, recording)) {
        if (const study::School* found = study.schools.find(*school)) {
            row.school = found->name;
        }
    }
    if (recording.mentor) {
        if (const study::Mentor* found = study.mentors.find(*recording.mentor)) {
            row.mentor = found->pseudonym;
        }
    }
    for (const study::StudentId& id : recording.students) {
        if (const study::Student* found = study.students.find(id)) {
            row.students += found->pseudonym;
        }
    }
    row.media = mediaState(studyPath, recording);
    for (const study::MediaFile& file : recording.media) {
        row.files.push_back(mediaState(studyPath, file));
    }
    for (const study::Consent& consent : study.consents) {
        if (consent.recording == recording.id) {
            row.consents.push_back(consent);
        }
    }
    row.consent = overallConsent(row.consents);
    for (const study::Coding& coding : study.codings) {
        if (!(coding.header.recording == recording.id)) {
            continue;
        }
        const study::Coder* coder = study.coders.find(coding.header.coder);
        const study::Round* round =
            coding.header.round ? study.rounds.find(*coding.header.round) : nullptr;
        ListedCoding one{coder == nullptr ? QString() : coder->name,
                         round == nullptr ? QString() : round->name,
                         coding.header.state,
                         {}};
        if (!hidden.contains(coding.id)) {
            one.fragments = static_cast<qsizetype>(coding.fragments.size());
        }
        row.codings.push_back(std::move(one));
    }
    std::ranges::sort(row.codings, [](const ListedCoding& a, const ListedCoding& b) {
        return std::pair(a.coder, a.round) < std::pair(b.coder, b.round);
    });
    return row;
}

} // namespace

study::ConsentState overallConsent(const std::vector<study::Consent>& consents)
{
    using study::ConsentState;
    for (const auto state :
         {ConsentState::Withdrawn, ConsentState::Refused, ConsentState::Unknown}) {
        if (std::ranges::find(consents, state, &study::Consent::state) != consents.end()) {
            return state;
        }
    }
    return consents.empty() ? ConsentState::Unknown : ConsentState::Given;
}

std::vector<ListedRecording> listRecordings(const study::Study& study, const QString& studyPath,
                                            const study::Viewer& viewer)
{
    const std::set<study::CodingId> hidden = study::hiddenCodings(study, viewer);
    std::vector<ListedRecording> rows;
    for (const study::Recording* recording : study::recordingsByName(study)) {
        rows.push_back(listed(study, studyPath, *recording, hidden));
    }
    return rows;
}

} // namespace rozet::workflow
