// SPDX-License-Identifier: GPL-3.0-or-later
// A value or an Error. Only and_then, or_else, map and value_or are used, so that std::expected can
// take its place when the language level moves up.
#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

namespace rozet {

template <class T>
using Result = tl::expected<T, Error>;

/// Result of work that gives no value.
using Done = Result<void>;

template <class... Args>
[[nodiscard]] tl::unexpected<Error> failure(Args&&... args)
{
    return tl::unexpected<Error>(makeError(std::forward<Args>(args)...));
}

[[nodiscard]] inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace rozet
