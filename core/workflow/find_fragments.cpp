// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/find_fragments.h"

#include "core/workflow/coders.h"

#include <map>

namespace rozet::workflow {

namespace {

/// Whether codes are among those sought, with the codebook's tree looked up once a revision.
class CodeMatcher
{
public:
    CodeMatcher(const study::Study& study, const std::set<codebook::CodeId>& sought)
        : m_study(study), m_sought(sought)
    {
    }

    [[nodiscard]] bool matches(const study::Fragment& fragment)
    {
        return std::ranges::any_of(fragment.codes, [&](const codebook::CodeId& id) {
            return matches(id, fragment.codebookRevision);
        });
    }

private:
    bool matches(const codebook::CodeId& id, int revision)
    {
        const auto [known, isNew] = m_known.try_emplace({revision, id}, m_sought.contains(id));
        const codebook::CodebookRevision* book =
            isNew && !known->second ? m_study.codebookRevision(revision) : nullptr;
        if (book != nullptr) {
            known->second =
                std::ranges::any_of(book->codebook.withAncestors(id),
                                    [&](const auto& one) { return m_sought.contains(one); });
        }
        return known->second;
    }

    const study::Study& m_study;
    const std::set<codebook::CodeId>& m_sought;
    std::map<std::pair<int, codebook::CodeId>, bool> m_known;
};

bool liesIn(const std::optional<codebook::LearyPosition>& position, const QString& sector)
{
    return sector.isEmpty() || (position && position->sector == sector);
}

bool isLongEnough(const study::Fragment& fragment, const FragmentQuery& query)
{
    const MediaDuration length = fragment.span.end - fragment.span.start;
    return (!query.atLeast || length >= *query.atLeast) &&
           (!query.atMost || length <= *query.atMost);
}

bool says(const study::Fragment& fragment, const QString& folded)
{
    return folded.isEmpty() || foldedText(fragment.description).contains(folded) ||
           foldedText(fragment.memo).contains(folded);
}

} // namespace

QString foldedText(const QString& text)
{
    QString folded;
    for (const QChar letter : text.normalized(QString::NormalizationForm_KD)) {
        if (letter.category() != QChar::Mark_NonSpacing) {
            folded += letter.toCaseFolded();
        }
    }
    return folded;
}

std::vector<FoundFragment> findFragments(const study::Study& study, const FragmentQuery& query)
{
    std::map<study::RecordingId, std::vector<const study::Coding*>> codings;
    for (const study::Coding& coding : study.codings) {
        if (query.coders.empty() || query.coders.contains(coding.header.coder)) {
            codings[coding.header.recording].push_back(&coding);
        }
    }
    std::map<study::CoderId, int> coderPlace;
    for (const study::Coder& coder : codersByName(study)) {
        coderPlace.emplace(coder.id, static_cast<int>(coderPlace.size()));
    }
    const QString folded = foldedText(query.text.trimmed());
    CodeMatcher sought(study, query.codes);
    const std::set<codebook::CodeId> other =
        query.overlapping ? std::set{*query.overlapping} : std::set<codebook::CodeId>();
    CodeMatcher overlapped(study, other);
    std::vector<FoundFragment> found;
    for (const study::Recording* recording : study::recordingsByName(study)) {
        const auto here = codings.find(recording->id);
        if (here == codings.end() ||
            (!query.recordings.empty() && !query.recordings.contains(recording->id))) {
            continue;
        }
        std::ranges::stable_sort(here->second, {}, [&](const study::Coding* coding) {
            return coderPlace[coding->header.coder];
        });
        for (const study::Coding* coding : here->second) {
            for (const study::Fragment& fragment : coding->fragments) {
                const bool fits =
                    (query.codes.empty() || sought.matches(fragment)) &&
                    (!query.withoutCode || fragment.codes.empty()) &&
                    isLongEnough(fragment, query) && liesIn(fragment.mentor, query.mentorSector) &&
                    liesIn(fragment.student, query.studentSector) && says(fragment, folded);
                if (!fits) {
                    continue;
                }
                const auto overlaps = [&](const study::Fragment* one) {
                    return !(one->id == fragment.id) && overlapped.matches(*one);
                };
                if (!query.overlapping ||
                    std::ranges::any_of(coding->fragments.overlapping(fragment.span), overlaps)) {
                    found.push_back({coding->id, fragment.id});
                }
            }
        }
    }
    return found;
}

} // namespace rozet::workflow
