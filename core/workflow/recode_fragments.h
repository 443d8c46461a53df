// SPDX-License-Identifier: GPL-3.0-or-later
// Giving many fragments another code at once: first a plan to look at, then one change with one
// undo.
#pragma once

#include "core/base/result.h"
#include "core/workflow/find_fragments.h"

namespace rozet::workflow {

enum class RecodeKind {
    Replace, ///< `from` becomes `to`; where `to` is there already, `from` only goes
    Add,     ///< `to` is given as well
    Remove,  ///< `from` goes
};

struct RecodeSettings
{
    RecodeKind kind = RecodeKind::Replace;
    codebook::CodeId from; ///< not used by Add
    codebook::CodeId to;   ///< not used by Remove
};

/// Why a found fragment stays as it is.
enum class RecodeObstacle {
    Closed,    ///< its coding is closed
    NotThere,  ///< it has no such code, or has the new one already
    Exclusive, ///< it has another code of the same exclusive group
    OldCode,   ///< it carries a code that its coding's revision of the codebook no longer allows
};

struct RecodedFragment
{
    FoundFragment place;
    std::vector<codebook::CodeId> before;
    std::vector<codebook::CodeId> after;
};

struct NotRecoded
{
    FoundFragment place;
    RecodeObstacle why = RecodeObstacle::NotThere;
};

struct RecodePlan
{
    std::optional<study::Change> change; ///< nothing when there is nothing to change
    std::vector<RecodedFragment> recoded;
    std::vector<NotRecoded> left;
};

/// A fragment that changes gets the revision its coding works with, as any newly coded one. Fails
/// with CodeUnknown, CodeRetired, CodeNotSelectable or CodeWrongLevel when `to` cannot be given
/// according to the newest revision of the codebook.
[[nodiscard]] Result<RecodePlan> planRecode(const study::Study& study,
                                            const std::vector<FoundFragment>& found,
                                            const RecodeSettings& settings, qint64 nowMs);

} // namespace rozet::workflow
