// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/change_scope.h"

#include <algorithm>

namespace rozet::study {

namespace {

template <class T, class... Kinds>
inline constexpr bool kIsOneOf = (std::is_same_v<T, Kinds> || ...);

} // namespace

bool isAboutContents(const Change& change)
{
    if (const auto* all = std::get_if<Composite>(&change.what)) {
        return std::ranges::all_of(all->changes, isAboutContents);
    }
    return std::visit(
        []<class T>(const T&) {
            return kIsOneOf<T, AddTo<Fragment>, ReplaceIn<Fragment>, RemoveFrom<Fragment>,
                            AddTo<Trace>, ReplaceIn<Trace>, RemoveFrom<Trace>, AddTo<Settlement>,
                            ReplaceIn<Settlement>, RemoveFrom<Settlement>, SetRecordingCode,
                            SetRecordingPosition, SetSummary, SetActiveTime>;
        },
        change.what);
}

bool isAboutWhoCodes(const Change& change)
{
    if (const auto* all = std::get_if<Composite>(&change.what)) {
        return std::ranges::any_of(all->changes, isAboutWhoCodes);
    }
    return std::visit(
        []<class T>(const T&) {
            return kIsOneOf<T, Add<CodingHeader>, Replace<CodingHeader>, Remove<CodingHeader>,
                            Add<Coder>, Replace<Coder>, Remove<Coder>>;
        },
        change.what);
}

} // namespace rozet::study
