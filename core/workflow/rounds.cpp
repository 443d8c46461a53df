// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/rounds.h"

#include <QCollator>

#include <algorithm>

namespace rozet::workflow {

namespace {

using study::Coding;
using study::CodingState;

QCollator peoplesOrder()
{
    QCollator collator{QLocale(QLocale::Dutch)};
    collator.setNumericMode(true);
    return collator;
}

const study::Round* roundOf(const study::Study& study, const Coding& coding)
{
    return coding.header.round ? study.rounds.find(*coding.header.round) : nullptr;
}

const Coding* codingIn(const study::Study& study, const study::RecordingId& recording,
                       const study::CoderId& coder, const study::RoundId& round)
{
    for (const Coding& coding : study.codings) {
        if (coding.header.recording == recording && coding.header.coder == coder &&
            coding.header.round == round) {
            return &coding;
        }
    }
    return nullptr;
}

} // namespace

std::vector<const Coding*> codingsOfCoder(const study::Study& study,
                                          const study::RecordingId& recording,
                                          const study::CoderId& coder)
{
    std::vector<const Coding*> found;
    for (const Coding& coding : study.codings) {
        if (coding.header.recording == recording && coding.header.coder == coder) {
            found.push_back(&coding);
        }
    }
    const QCollator collator = peoplesOrder();
    std::ranges::stable_sort(found, [&](const Coding* a, const Coding* b) {
        const study::Round* first = roundOf(study, *a);
        const study::Round* second = roundOf(study, *b);
        const auto rank = [](const study::Round* round) {
            return round != nullptr && round->kind == study::RoundKind::Trial ? 1 : 0;
        };
        if (rank(first) != rank(second)) {
            return rank(first) < rank(second);
        }
        return collator.compare(first == nullptr ? QString() : first->name,
                                second == nullptr ? QString() : second->name) < 0;
    });
    return found;
}

const Coding* workingCoding(const study::Study& study, const study::RecordingId& recording,
                            const study::CoderId& coder)
{
    const std::vector<const Coding*> codings = codingsOfCoder(study, recording, coder);
    for (const CodingState wanted : {CodingState::Busy, CodingState::NotStarted}) {
        const auto found = std::ranges::find_if(
            codings, [wanted](const Coding* one) { return one->header.state == wanted; });
        if (found != codings.end()) {
            return *found;
        }
    }
    return codings.empty() ? nullptr : codings.front();
}

std::vector<const study::Round*> roundsInOrder(const study::Study& study)
{
    std::vector<const study::Round*> rounds;
    for (const study::Round& round : study.rounds) {
        rounds.push_back(&round);
    }
    const QCollator collator = peoplesOrder();
    std::ranges::stable_sort(rounds, [&](const study::Round* a, const study::Round* b) {
        if (a->date.isValid() != b->date.isValid()) {
            return a->date.isValid();
        }
        return a->date != b->date ? a->date < b->date : collator.compare(a->name, b->name) < 0;
    });
    return rounds;
}

RoundProgress roundProgress(const study::Study& study, const study::Round& round)
{
    RoundProgress progress;
    progress.expected = static_cast<int>(round.recordings.size() * round.coders.size());
    for (const study::RecordingId& recording : round.recordings) {
        for (const study::CoderId& coder : round.coders) {
            if (const Coding* coding = codingIn(study, recording, coder, round.id)) {
                ++progress.made;
                progress.closed += coding->header.state == CodingState::Closed ? 1 : 0;
            }
        }
    }
    return progress;
}

std::optional<study::Change> planRoundCodings(const study::Study& study, const study::Round& round)
{
    study::Composite steps;
    for (const study::RecordingId& recording : round.recordings) {
        for (const study::CoderId& coder : round.coders) {
            if (codingIn(study, recording, coder, round.id) != nullptr) {
                continue;
            }
            study::CodingHeader header;
            header.id = study::CodingId::create();
            header.recording = recording;
            header.coder = coder;
            header.round = round.id;
            const codebook::CodebookRevision* revision =
                round.triedRevision ? study.codebookRevision(*round.triedRevision)
                                    : study.currentCodebook();
            header.codebookRevision = revision == nullptr ? 1 : revision->number;
            steps.changes.emplace_back(study::Add<study::CodingHeader>{header});
        }
    }
    if (steps.changes.empty()) {
        return std::nullopt;
    }
    return study::Change(std::move(steps));
}

bool isRoundClosed(const study::Study& study, const study::Round& round)
{
    const RoundProgress progress = roundProgress(study, round);
    // Somebody who was taken off the round and is still busy in it is not shown either.
    const bool anyOpen = std::ranges::any_of(study.codings, [&](const Coding& coding) {
        return coding.header.round == round.id && coding.header.state != CodingState::Closed;
    });
    return progress.expected > 0 && progress.closed == progress.expected && !anyOpen;
}

} // namespace rozet::workflow
