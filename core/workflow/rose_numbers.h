// SPDX-License-Identifier: GPL-3.0-or-later
// Where mentor and student stood on the rose and how they answered each other: for one coding, for
// every recording of a coder, and per code. See docs/methods/positions.md and complementarity.md.
//
// There are two sources, never mixed: the positions given to fragments (weighted by their length; a
// sector without a point counts as the point in its middle), and the traces (every sample alike).
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/report/table.h"
#include "core/rose/complementarity.h"
#include "core/rose/positions.h"
#include "core/study/study.h"

#include <array>

namespace rozet::workflow {

struct RoseSettings
{
    study::CoderId coder;
    std::optional<study::RoundId> round;           ///< nothing = the coding proper before a trial
    rose::ComplementaritySettings complementarity; ///< times in microseconds
};

/// Of one source: mentor first, then student.
using RosePositions = std::array<rose::PositionFigures, 2>;

struct RoseOfCoding
{
    RosePositions fragments;
    RosePositions traces;
    rose::Complementarity ofFragments;
    rose::Complementarity ofTraces;

    /// Whether anybody has a position in this source.
    [[nodiscard]] bool hasFragments() const;
    [[nodiscard]] bool hasTraces() const;
};

struct RoseOfRecording
{
    study::RecordingId recording;
    RoseOfCoding figures;
};

/// Over all recordings together. The trace of a code is the trace during its fragments.
struct RoseOfCode
{
    codebook::CodeId code;
    bool retired = false;
    RosePositions fragments;
    RosePositions traces;
};

struct RoseNumbers
{
    RoseSettings settings;
    int codebookRevision = 0;
    std::vector<RoseOfRecording> recordings; ///< that were coded, sorted by name
    std::vector<RoseOfCode> codes;           ///< with a position in either source
    int notCoded = 0;                        ///< recordings without a coding of this coder
    int severalRounds = 0; ///< recordings of which one of several codings was taken
};

/// As time, x = together, y = above; microseconds.
[[nodiscard]] std::vector<agreement::TracePoint> tracePoints(const study::Coding& coding,
                                                             study::Party party);

/// What the figures of one coding are made of, taken out of the study, so that they can be reckoned
/// beside it. By party: mentor first.
struct RoseInput
{
    std::array<std::vector<agreement::Place>, 2> places; ///< one a fragment; NaN = not placed
    std::vector<TimeSpan> spans;                         ///< of the fragments
    std::array<std::vector<agreement::TracePoint>, 2> points;
};

[[nodiscard]] RoseInput roseInput(const study::Study& study, const study::Coding& coding);
[[nodiscard]] RoseOfCoding roseFigures(const RoseInput& input,
                                       const rose::ComplementaritySettings& settings);

/// Fails with EntityMissing when the coder or the round is not in the study, or it has no codebook,
/// and with Cancelled. One step of progress a recording.
[[nodiscard]] Result<RoseNumbers> roseNumbers(const study::Study& study,
                                              const RoseSettings& settings, Progress& progress);

/// Positions per recording, positions per code, complementarity per recording; and, bare, the lags
/// of the traces.
[[nodiscard]] std::vector<report::Table>
roseTables(const study::Study& study, const RoseNumbers& numbers, const QString& language);

/// The same for one recording, for the window: positions, complementarity.
[[nodiscard]] std::vector<report::Table>
roseTablesOf(const study::Study& study, const study::Coding& coding, const RoseOfCoding& figures,
             const RoseSettings& settings, const QString& language);

/// Why a figure of the rose is not there, in words that fit the rose.
[[nodiscard]] QString roseReason(statistics::Undefined reason, const QString& language);

} // namespace rozet::workflow
