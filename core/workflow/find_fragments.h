// SPDX-License-Identifier: GPL-3.0-or-later
// Looking for fragments all through a study: by code, words, coder, length, place on the rose, and
// overlap with another code.
#pragma once

#include "core/study/change.h"

#include <optional>
#include <set>
#include <vector>

namespace rozet::workflow {

/// Every wish that is set must hold; an empty query finds every fragment.
struct FragmentQuery
{
    std::set<codebook::CodeId> codes; ///< one of these or of their sub-codes
    bool withoutCode = false;         ///< only fragments that have no code at all
    QString text;                     ///< in description or memo; case and accents do not matter
    std::set<study::CoderId> coders;  ///< empty = everyone
    std::set<study::RecordingId> recordings; ///< empty = all
    std::optional<MediaDuration> atLeast;    ///< length
    std::optional<MediaDuration> atMost;
    QString mentorSector; ///< id of a sector; empty = anywhere
    QString studentSector;
    /// Overlaps a fragment of the same coding with this code, or a sub-code of it. Touching at a
    /// border is no overlap; a fragment does not overlap itself.
    std::optional<codebook::CodeId> overlapping;
};

struct FoundFragment
{
    study::CodingId coding;
    study::FragmentId fragment;

    friend bool operator==(const FoundFragment&, const FoundFragment&) = default;
};

/// By recording (as people sort names), coder, and time. The codes of a query are looked up in each
/// fragment's own revision of the codebook. Linear in the number of fragments; with `overlapping`
/// times the number of those that overlap.
[[nodiscard]] std::vector<FoundFragment> findFragments(const study::Study& study,
                                                       const FragmentQuery& query);

/// The words without case and accents, as the query compares them.
[[nodiscard]] QString foldedText(const QString& text);

} // namespace rozet::workflow
