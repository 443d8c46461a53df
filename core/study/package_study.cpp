// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/package_study.h"

#include <algorithm>
#include <set>

namespace rozet::study {

namespace {

// A reason somebody else gave stays where it was given; the rules ask for one.
const QString kReasonElsewhere = QStringLiteral("-");

QString fileNameOf(const QString& path)
{
    const qsizetype slash = std::max(path.lastIndexOf(u'/'), path.lastIndexOf(u'\\'));
    return path.mid(slash + 1);
}

Recording passportOf(Recording recording)
{
    for (MediaFile& file : recording.media) {
        file.path = fileNameOf(file.path);
    }
    return recording;
}

// Anchors are examples for everybody, unless they show what somebody coded. Where the fragment has
// gone it may have been anybody's.
bool mayTravel(const Anchor& anchor, const std::set<FragmentId>& own)
{
    return !anchor.fragment || own.contains(*anchor.fragment);
}

} // namespace

Study packageStudy(const Study& study, const CoderId& coderId)
{
    Study package;
    package.info = study.info;
    package.codebooks = study.codebooks;
    if (const Coder* coder = study.coders.find(coderId)) {
        package.coders.insert(*coder);
    }
    for (School school : study.schools) {
        school.note.clear();
        package.schools.insert(std::move(school));
    }
    for (Mentor mentor : study.mentors) {
        mentor.note.clear();
        package.mentors.insert(std::move(mentor));
    }
    for (Student student : study.students) {
        student.note.clear();
        package.students.insert(std::move(student));
    }
    for (const Recording& recording : study.recordings) {
        package.recordings.insert(passportOf(recording));
    }
    for (Consent consent : study.consents) {
        consent.note.clear();
        package.consents.insert(std::move(consent));
    }
    for (Round round : study.rounds) {
        round.note.clear();
        round.decisions.clear();
        std::erase_if(round.coders, [&](const CoderId& id) { return !(id == coderId); });
        package.rounds.insert(std::move(round));
    }
    std::set<FragmentId> own;
    for (const Coding& coding : study.codings) {
        if (coding.header.coder == coderId) {
            package.codings.insert(coding);
            for (const Fragment& fragment : coding.fragments) {
                own.insert(fragment.id);
            }
        }
    }
    for (CodingEvent event : study.events) {
        if (package.codings.find(event.coding) == nullptr) {
            continue;
        }
        if (event.by != coderId) {
            event.by.reset();
            event.reason = event.reason.isEmpty() ? QString() : kReasonElsewhere;
        }
        package.events.insert(std::move(event));
    }
    for (const Anchor& anchor : study.anchors) {
        if (mayTravel(anchor, own)) {
            package.anchors.insert(anchor);
        }
    }
    for (const CodeNote& note : study.codeNotes) {
        if (note.coder == coderId) {
            package.codeNotes.insert(note);
        }
    }
    return package;
}

Versions packageVersions(const Study& study, const Versions& versions, const CoderId& coder)
{
    Versions own;
    const auto isOwn = [&](const ItemKey& key, const ItemHistory& known) {
        if (known.owner) {
            return known.owner == coder;
        }
        if (key.kind == ItemKind::CodeNote) {
            const CodeNote* note = study.codeNotes.find(CodeNoteId::fromText(key.item));
            return note != nullptr && note->coder == coder;
        }
        if (const Coding* coding = study.codings.find(key.coding)) {
            return coding->header.coder == coder;
        }
        const auto header = versions.find(ItemKey{key.coding, ItemKind::Coding, {}});
        return header != versions.end() && header->second.owner == coder;
    };
    for (const auto& [key, known] : versions) {
        if (isOwn(key, known)) {
            own.emplace_hint(own.end(), key, known);
        }
    }
    return own;
}

std::vector<RecordingId> recordingsFor(const Study& study, const CoderId& coder)
{
    std::set<RecordingId> chosen;
    for (const Coding& coding : study.codings) {
        if (coding.header.coder == coder) {
            chosen.insert(coding.header.recording);
        }
    }
    for (const Round& round : study.rounds) {
        if (std::ranges::find(round.coders, coder) != round.coders.end()) {
            chosen.insert(round.recordings.begin(), round.recordings.end());
        }
    }
    std::vector<RecordingId> ids;
    for (const Recording* recording : recordingsByName(study)) {
        if (chosen.empty() || chosen.contains(recording->id)) {
            ids.push_back(recording->id);
        }
    }
    return ids;
}

} // namespace rozet::study
