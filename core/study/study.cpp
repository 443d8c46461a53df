// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/study.h"

#include <QCollator>

#include <algorithm>

namespace rozet::study {

bool Coding::isEmpty() const
{
    return fragments.isEmpty() && recordingCodes.empty() && !mentor && !student &&
           traces.isEmpty() && settlements.isEmpty() && summary.empty();
}

const codebook::CodebookRevision* Study::currentCodebook() const
{
    return codebooks.empty() ? nullptr : &codebooks.back();
}

const codebook::CodebookRevision* Study::codebookRevision(int number) const
{
    if (number < 1 || static_cast<std::size_t>(number) > codebooks.size()) {
        return nullptr;
    }
    return &codebooks[static_cast<std::size_t>(number) - 1];
}

const Coding* Study::codingOf(const RecordingId& recording, const CoderId& coder,
                              const std::optional<RoundId>& round) const
{
    for (const Coding& coding : codings) {
        if (coding.header.recording == recording && coding.header.coder == coder &&
            (!round || coding.header.round == round)) {
            return &coding;
        }
    }
    return nullptr;
}

Study newStudy(const QString& title, codebook::Codebook book, const QDateTime& now)
{
    Study study;
    study.info.id = StudyId::create();
    study.info.title = title;
    study.info.created = now;
    study.codebooks.push_back({1, now, QString(), std::move(book)});
    study.coders.insert({CoderId::create(), QStringLiteral("consensus"), CoderRole::Consensus});
    return study;
}

std::vector<const Recording*> recordingsByName(const Study& study)
{
    std::vector<const Recording*> sorted;
    sorted.reserve(study.recordings.size());
    for (const Recording& recording : study.recordings) {
        sorted.push_back(&recording);
    }
    QCollator collator(QLocale(QLocale::Dutch));
    collator.setNumericMode(true);
    std::ranges::sort(sorted, [&](const Recording* a, const Recording* b) {
        const int order = collator.compare(a->name, b->name);
        return order != 0 ? order < 0 : a->id < b->id;
    });
    return sorted;
}

std::optional<SchoolId> schoolOf(const Study& study, const Recording& recording)
{
    if (recording.school) {
        return recording.school;
    }
    if (recording.mentor) {
        if (const Mentor* mentor = study.mentors.find(*recording.mentor)) {
            return mentor->school;
        }
    }
    return std::nullopt;
}

MediaTime lastCodedMoment(const Study& study, const RecordingId& recording)
{
    MediaTime last;
    for (const Coding& coding : study.codings) {
        if (!(coding.header.recording == recording)) {
            continue;
        }
        for (const Fragment& fragment : coding.fragments) {
            last = std::max(last, fragment.span.end);
        }
        for (const Trace& trace : coding.traces) {
            if (!trace.samples.empty()) {
                last = std::max(last, trace.samples.back().time);
            }
        }
    }
    return last;
}

} // namespace rozet::study
