// SPDX-License-Identifier: GPL-3.0-or-later
// Fixed English phrases that other folders put into errors and losses as facts. They are listed so
// that they can be translated when they are shown; a phrase that is not listed is shown as it is.
#pragma once

#include <span>

namespace rozet::workflow {

[[nodiscard]] std::span<const char* const> errorFacts();

} // namespace rozet::workflow
