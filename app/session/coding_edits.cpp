// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/coding_edits.h"

#include "core/workflow/rounds.h"

#include <algorithm>
#include <set>

namespace rozet::session {

namespace {

using study::CodingHeader;
using study::CodingState;
using study::Fragment;

std::set<codebook::CategoryId> categoriesOf(const Fragment& fragment,
                                            const codebook::Codebook& book)
{
    std::set<codebook::CategoryId> categories;
    for (const codebook::CodeId& id : fragment.codes) {
        if (const codebook::Code* code = book.code(id)) {
            categories.insert(code->category);
        }
    }
    return categories;
}

void appendText(QString& text, const QString& more)
{
    const QString added = more.trimmed();
    if (!added.isEmpty()) {
        text = text.trimmed().isEmpty() ? added : text.trimmed() + QLatin1Char(' ') + added;
    }
}

} // namespace

const study::Coding* codingOf(const study::Study& study, const CodingTarget& target)
{
    const study::Coding* chosen =
        target.coding.isNull() ? nullptr : study.codings.find(target.coding);
    if (chosen != nullptr && chosen->header.recording == target.recording &&
        chosen->header.coder == target.coder) {
        return chosen;
    }
    return workflow::workingCoding(study, target.recording, target.coder);
}

study::CodingId prepareCoding(const study::Study& study, const CodingTarget& target,
                              study::Composite& steps)
{
    if (const study::Coding* coding = codingOf(study, target)) {
        if (coding->header.state == CodingState::NotStarted) {
            CodingHeader header = coding->header;
            header.state = CodingState::Busy;
            steps.changes.emplace_back(study::Replace<CodingHeader>{header});
        }
        return coding->id;
    }
    CodingHeader header;
    header.id = study::CodingId::create();
    header.recording = target.recording;
    header.coder = target.coder;
    header.state = CodingState::Busy;
    if (const codebook::CodebookRevision* revision = study.currentCodebook()) {
        header.codebookRevision = revision->number;
    }
    steps.changes.emplace_back(study::Add<CodingHeader>{header});
    return header.id;
}

const codebook::CodebookRevision* revisionFor(const study::Study& study, const CodingTarget& target)
{
    const study::Coding* coding = codingOf(study, target);
    return coding == nullptr ? study.currentCodebook()
                             : study.codebookRevision(coding->header.codebookRevision);
}

void followCodes(const study::Study& study, const CodingTarget& target, study::Fragment& fragment)
{
    const codebook::CodebookRevision* old = study.codebookRevision(fragment.codebookRevision);
    const codebook::CodebookRevision* now = revisionFor(study, target);
    const bool fits =
        old != nullptr && std::ranges::all_of(fragment.codes, [&](const codebook::CodeId& id) {
            const codebook::Code* code = old->codebook.code(id);
            return code != nullptr && !code->isRetired() && code->selectable &&
                   code->level == codebook::CodeLevel::Fragment;
        });
    if (!fits && now != nullptr) {
        fragment.codebookRevision = now->number;
    }
}

std::vector<codebook::CodeId> withCode(std::vector<codebook::CodeId> codes,
                                       const codebook::CodeId& added,
                                       const codebook::Codebook& book)
{
    const codebook::Code* code = book.code(added);
    std::erase_if(codes, [&](const codebook::CodeId& id) {
        const codebook::Code* other = book.code(id);
        return id == added ||
               (code != nullptr && other != nullptr && !code->exclusiveGroup.isEmpty() &&
                other->exclusiveGroup == code->exclusiveGroup);
    });
    codes.push_back(added);
    return codes;
}

std::optional<study::Change> splitChange(const study::CodingId& coding, const Fragment& fragment,
                                         MediaTime at, qint64 nowMs)
{
    if (at <= fragment.span.start || fragment.span.end <= at) {
        return std::nullopt;
    }
    Fragment first = fragment;
    first.span.end = at;
    first.modifiedMs = nowMs;
    Fragment second = fragment;
    second.id = study::FragmentId::create();
    second.keyed.reset();
    second.span.start = at;
    second.description.clear();
    second.memo.clear();
    second.createdMs = nowMs;
    second.modifiedMs = nowMs;
    study::Composite both;
    both.changes.emplace_back(study::ReplaceIn<Fragment>{coding, std::move(first)});
    both.changes.emplace_back(study::AddTo<Fragment>{coding, std::move(second)});
    return study::Change(std::move(both));
}

std::optional<study::Change> joinChange(const study::CodingId& coding,
                                        std::vector<Fragment> fragments,
                                        const codebook::Codebook& book, qint64 nowMs)
{
    if (fragments.size() < 2) {
        return std::nullopt;
    }
    std::ranges::stable_sort(fragments, {}, &Fragment::span);
    Fragment joined = fragments.front();
    study::Composite steps;
    for (std::size_t i = 1; i < fragments.size(); ++i) {
        const Fragment& other = fragments[i];
        joined.span.end = std::max(joined.span.end, other.span.end);
        for (const codebook::CodeId& code : other.codes) {
            const auto merged = withCode(joined.codes, code, book);
            // Only codes that push nothing out: what came first stays.
            if (merged.size() > joined.codes.size()) {
                joined.codes = merged;
            }
        }
        if (!joined.mentor) {
            joined.mentor = other.mentor;
        }
        if (!joined.student) {
            joined.student = other.student;
        }
        appendText(joined.description, other.description);
        appendText(joined.memo, other.memo);
        steps.changes.emplace_back(study::RemoveFrom<Fragment>{coding, other.id});
    }
    joined.modifiedMs = nowMs;
    steps.changes.emplace_back(study::ReplaceIn<Fragment>{coding, std::move(joined)});
    return study::Change(std::move(steps));
}

const Fragment* joinPartner(const study::Coding& coding, const Fragment& fragment,
                            const codebook::Codebook& book)
{
    const std::set<codebook::CategoryId> wanted = categoriesOf(fragment, book);
    bool passed = false;
    for (const Fragment& other : coding.fragments) {
        if (other.id == fragment.id) {
            passed = true;
            continue;
        }
        if (!passed) {
            continue;
        }
        const std::set<codebook::CategoryId> theirs = categoriesOf(other, book);
        const bool shared = std::ranges::any_of(theirs, [&](const codebook::CategoryId& category) {
            return wanted.contains(category);
        });
        if (shared || (wanted.empty() && theirs.empty())) {
            return &other;
        }
    }
    return nullptr;
}

TimeSpan clampedSpan(TimeSpan span, MediaDuration recordingLength)
{
    if (span.end < span.start) {
        std::swap(span.start, span.end);
    }
    const MediaTime zero;
    span.start = std::max(span.start, zero);
    span.end = std::max(span.end, zero);
    if (!recordingLength.isZero()) {
        const MediaTime last = zero + recordingLength;
        span.start = std::min(span.start, last);
        span.end = std::min(span.end, last);
    }
    return span;
}

} // namespace rozet::session
