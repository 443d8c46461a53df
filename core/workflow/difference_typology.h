// SPDX-License-Identifier: GPL-3.0-or-later
// What kind of differences each code has, ranked so that the definitions to sharpen come first. See
// docs/methods/consensus.md.
//
// A thing to settle counts once for every code that any coder gave in it. For that code it is
//   same         all coders gave it, with enough overlap
//   other code   somebody marked the moment, and gave another code instead
//   borders      all coders gave it, with too little overlap
//   missed       somebody marked nothing there
// in this order of precedence: other code before missed. An answer to a recording-level code is the
// same, another answer, or missed (left open).
#pragma once

#include "core/report/table.h"
#include "core/workflow/differences.h"

#include <array>

namespace rozet::workflow {

inline constexpr std::size_t kSettlementReasons = 5;

/// What most differences of a code are about: what to talk about first.
enum class TypologyCause { Nothing, Meaning, Missing, Borders };

struct CodeTypology
{
    codebook::CodeId code;
    QString label;
    bool ofRecording = false; ///< a question about the whole recording
    int units = 0;            ///< things to settle in which anybody gave it
    int same = 0;
    int otherCode = 0;
    int borders = 0;
    int missed = 0;
    std::vector<int> missedBy; ///< per coder; a unit may be missed by several
    /// Per coder, in units where two or more gave it: how often this coder's border lies further
    /// than the tolerance before, or after, the mean of the others.
    std::vector<int> startsEarly, startsLate, endsEarly, endsLate;
    /// What was given instead, most often first.
    std::vector<std::pair<codebook::CodeId, int>> neighbours;
    std::array<int, kSettlementReasons> reasons{}; ///< of what was settled, by SettlementReason
    int settled = 0;
    /// Units about what the code means: another code was given, or the duo said so (a neighbouring
    /// code, or a definition that is not clear).
    int meaning = 0;
    TypologyCause cause = TypologyCause::Nothing;
    bool enough = false;  ///< as many units as asked for
    bool sharpen = false; ///< enough units, and differences about the meaning in a share of them

    [[nodiscard]] double meaningShare() const { return units == 0 ? 0 : double(meaning) / units; }
};

struct TypologySettings
{
    int leastUnits = 5;
    double sharpenFrom = 0.2; ///< share of the units that are about the meaning
    QString language;         ///< of labels: "nl", else English
};

/// With the definitions to sharpen first: those with enough units before the others, then by the
/// share about the meaning, the share missed, and the number of units.
[[nodiscard]] std::vector<CodeTypology>
differenceTypology(const study::Study& study, const DifferenceSettings& differences,
                   const std::vector<RecordingDifferences>& recordings,
                   const TypologySettings& settings);

/// A row a code: what kind of differences, who missed it, what was given instead, what to do.
[[nodiscard]] report::Table typologyTable(const study::Study& study,
                                          const DifferenceSettings& differences,
                                          const std::vector<CodeTypology>& typology,
                                          const TypologySettings& settings);
/// A row a code: the reasons the duo gave, and which way borders differ.
[[nodiscard]] report::Table typologyReasonsTable(const study::Study& study,
                                                 const DifferenceSettings& differences,
                                                 const std::vector<CodeTypology>& typology,
                                                 const TypologySettings& settings);

/// Words for a reason, for people: "gemist" or "missed".
[[nodiscard]] QString reasonText(study::SettlementReason reason, const QString& language);
/// For programs: "definition_unclear".
[[nodiscard]] QString reasonName(study::SettlementReason reason);
[[nodiscard]] QString choiceName(study::SettlementChoice choice);
[[nodiscard]] QString causeText(TypologyCause cause, const QString& language);

} // namespace rozet::workflow
