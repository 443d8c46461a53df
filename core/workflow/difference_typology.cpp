// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/difference_typology.h"

#include "core/workflow/tally_counts.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace rozet::workflow {

namespace {

using agreement::Verdict;
using study::SettlementReason;

/// The codes that tallies count, one for each code and its retired predecessors.
class Typifier
{
public:
    Typifier(const study::Study& study, const DifferenceSettings& differences,
             const TypologySettings& settings)
        : m_columns(study), m_differences(differences), m_settings(settings)
    {
        m_codes.resize(m_columns.columns().size());
        m_instead.resize(m_codes.size());
        const std::size_t coders = differences.coders.size();
        for (std::size_t column = 0; column < m_codes.size(); ++column) {
            const TallyColumns::Column& from = m_columns.columns()[column];
            CodeTypology& code = m_codes[column];
            code.code = from.id;
            code.label = from.code->label.in(settings.language);
            code.ofRecording = from.code->level == codebook::CodeLevel::Recording;
            for (std::vector<int>* counts : {&code.missedBy, &code.startsEarly, &code.startsLate,
                                             &code.endsEarly, &code.endsLate}) {
                counts->assign(coders, 0);
            }
        }
    }

    void add(const RecordingDifferences& recording)
    {
        for (const Difference& item : recording.items) {
            if (item.kind == DifferenceKind::Fragment) {
                addFragments(recording, item);
            } else if (item.kind == DifferenceKind::Answer) {
                addAnswers(recording, item);
            }
        }
    }

    std::vector<CodeTypology> take()
    {
        for (std::size_t column = 0; column < m_codes.size(); ++column) {
            finish(column);
        }
        std::erase_if(m_codes, [](const CodeTypology& code) { return code.units == 0; });
        std::ranges::stable_sort(m_codes, {}, [](const CodeTypology& code) {
            const double missed = double(code.missed) / code.units;
            return std::tuple(!code.enough, -code.meaningShare(), -missed, -code.units);
        });
        return std::move(m_codes);
    }

private:
    [[nodiscard]] std::vector<std::size_t> columnsOf(const study::Fragment& fragment) const
    {
        std::vector<std::size_t> columns;
        for (const codebook::CodeId& id : fragment.codes) {
            if (const TallyColumns::Target* target = m_columns.target(id)) {
                columns.push_back(target->columns.front());
            }
        }
        std::ranges::sort(columns);
        columns.erase(std::unique(columns.begin(), columns.end()), columns.end());
        return columns;
    }

    void addFragments(const RecordingDifferences& recording, const Difference& item)
    {
        std::vector<std::vector<std::size_t>> given(item.fragments.size());
        std::vector<std::size_t> all;
        for (std::size_t coder = 0; coder < given.size(); ++coder) {
            if (item.fragments[coder]) {
                given[coder] = columnsOf(*item.fragments[coder]);
                all.insert(all.end(), given[coder].begin(), given[coder].end());
            }
        }
        std::ranges::sort(all);
        all.erase(std::unique(all.begin(), all.end()), all.end());
        for (const std::size_t column : all) {
            addUnit(recording, item, given, column);
        }
    }

    void addUnit(const RecordingDifferences& recording, const Difference& item,
                 const std::vector<std::vector<std::size_t>>& given, std::size_t column)
    {
        CodeTypology& code = m_codes[column];
        ++code.units;
        bool instead = false;
        bool missed = false;
        std::vector<std::size_t> having;
        for (std::size_t coder = 0; coder < given.size(); ++coder) {
            if (!recording.codings[coder]) {
                continue;
            }
            if (!item.fragments[coder]) {
                missed = true;
                ++code.missedBy[coder];
            } else if (std::ranges::binary_search(given[coder], column)) {
                having.push_back(coder);
            } else {
                instead = true;
                for (const std::size_t other : given[coder]) {
                    ++m_instead[column][other];
                }
            }
        }
        code.otherCode += instead ? 1 : 0;
        code.missed += !instead && missed ? 1 : 0;
        const bool everybody = !instead && !missed;
        code.borders += everybody && item.overlap < m_differences.overlap ? 1 : 0;
        code.same += everybody && item.overlap >= m_differences.overlap ? 1 : 0;
        addBorders(item, having, code);
        addSettlement(item, instead, code);
    }

    void addBorders(const Difference& item, const std::vector<std::size_t>& having,
                    CodeTypology& code) const
    {
        if (having.size() < 2) {
            return;
        }
        const auto count = [&](auto&& timeOf, std::vector<int>& early, std::vector<int>& late) {
            for (const std::size_t coder : having) {
                double others = 0;
                for (const std::size_t other : having) {
                    others += other == coder ? 0 : timeOf(*item.fragments[other]);
                }
                const double mean = others / static_cast<double>(having.size() - 1);
                const double apart = timeOf(*item.fragments[coder]) - mean;
                const auto tolerance = static_cast<double>(m_differences.tolerance.microseconds());
                early[coder] += apart < -tolerance ? 1 : 0;
                late[coder] += apart > tolerance ? 1 : 0;
            }
        };
        count(
            [](const study::Fragment& f) {
                return static_cast<double>(f.span.start.microseconds());
            },
            code.startsEarly, code.startsLate);
        count(
            [](const study::Fragment& f) { return static_cast<double>(f.span.end.microseconds()); },
            code.endsEarly, code.endsLate);
    }

    static void addSettlement(const Difference& item, bool otherGiven, CodeTypology& code)
    {
        bool about = otherGiven;
        if (item.state != DifferenceState::Open && item.settlement) {
            ++code.settled;
            if (const auto reason = item.settlement->reason) {
                ++code.reasons[static_cast<std::size_t>(*reason)];
                about = about || reason == SettlementReason::NeighbouringCode ||
                        reason == SettlementReason::DefinitionUnclear;
            }
        }
        code.meaning += about ? 1 : 0;
    }

    void addAnswers(const RecordingDifferences& recording, const Difference& item)
    {
        const TallyColumns::Target* target = m_columns.target(item.code);
        if (target == nullptr) {
            return;
        }
        CodeTypology& code = m_codes[target->columns.front()];
        ++code.units;
        bool missed = false;
        for (std::size_t coder = 0; coder < item.answers.size(); ++coder) {
            if (recording.codings[coder] && !item.answers[coder]) {
                missed = true;
                ++code.missedBy[coder];
            }
        }
        code.otherCode += item.codesDiffer ? 1 : 0;
        code.missed += !item.codesDiffer && missed ? 1 : 0;
        code.same += !item.codesDiffer && !missed ? 1 : 0;
        addSettlement(item, item.codesDiffer, code);
    }

    void finish(std::size_t column)
    {
        CodeTypology& code = m_codes[column];
        for (const auto& [other, count] : m_instead[column]) {
            code.neighbours.emplace_back(m_columns.columns()[other].id, count);
        }
        std::ranges::stable_sort(code.neighbours, std::greater<>(),
                                 &std::pair<codebook::CodeId, int>::second);
        code.enough = code.units >= m_settings.leastUnits;
        code.sharpen =
            code.enough && code.meaning > 0 && code.meaningShare() >= m_settings.sharpenFrom;
        const int most = std::max({code.meaning, code.missed, code.borders});
        code.cause = most == 0              ? TypologyCause::Nothing
                     : most == code.meaning ? TypologyCause::Meaning
                     : most == code.missed  ? TypologyCause::Missing
                                            : TypologyCause::Borders;
    }

    TallyColumns m_columns;
    const DifferenceSettings& m_differences;
    const TypologySettings& m_settings;
    std::vector<CodeTypology> m_codes;
    std::vector<std::map<std::size_t, int>> m_instead;
};

} // namespace

std::vector<CodeTypology> differenceTypology(const study::Study& study,
                                             const DifferenceSettings& differences,
                                             const std::vector<RecordingDifferences>& recordings,
                                             const TypologySettings& settings)
{
    Typifier typifier(study, differences, settings);
    for (const RecordingDifferences& recording : recordings) {
        typifier.add(recording);
    }
    return typifier.take();
}

} // namespace rozet::workflow
