// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a fragments file into a study: first a plan, which names everything that will happen or
// not, then one change that can be undone as one. Importing the same file twice adds nothing.
// A coding that is made by an import is closed with it: it was made elsewhere. A later import may
// still add to it.
#pragma once

#include "core/exchange/fragments_csv.h"
#include "core/study/change.h"

#include <QDateTime>

namespace rozet::workflow {

struct ImportFragmentsSettings
{
    std::optional<study::RecordingId> recording; ///< for rows that name none; others keep their own
    std::optional<study::CoderId> coder;         ///< for rows that name none
    std::optional<study::RoundId> round;         ///< for rows that name none
    QDateTime now;                               ///< when the fragments are made; UTC
};

struct FragmentImportPlan
{
    std::optional<study::Change> change; ///< nothing when there is nothing to add
    int added = 0;
    int already = 0; ///< same span and same codes in that coding
    int codingsCreated = 0;
    std::vector<qint64> clamped; ///< rows whose end lay past the recording, and was moved to it
    std::vector<exchange::RaggedRow> ragged;
    QStringList unknownColumns;
};

/// Fails, and plans nothing, when a row cannot be taken: EntityMissing (an unknown recording, coder
/// or round, or none named), NameAmbiguous, CodeUnknown, CodeRetired, CodeNotSelectable,
/// CodeWrongLevel, CodesExclusive, PositionInvalid (an unknown sector, or a point outside the
/// sector that is named beside it), SpanNotOrdered, SpanOutsideRecording (a start outside the
/// recording) and CodingClosed. Error::where names the row.
[[nodiscard]] Result<FragmentImportPlan>
planFragmentImport(const study::Study& study, const exchange::FragmentRows& rows,
                   const ImportFragmentsSettings& settings);

/// The fragments of a study as rows, by recording, coder and start; all of them, or those of one
/// recording or coder.
[[nodiscard]] std::vector<exchange::FragmentRow>
fragmentRows(const study::Study& study, const std::optional<study::RecordingId>& recording = {},
             const std::optional<study::CoderId>& coder = {});

} // namespace rozet::workflow
