// SPDX-License-Identifier: GPL-3.0-or-later
// What a coder has of a difference, and what was decided about it, in the words of the window.
#pragma once

#include "core/workflow/settle.h"

#include <QString>

namespace rozet::widgets {

/// The codes with their labels, and from when to when; an answer; a sector of the rose. A dash when
/// the coder has nothing.
[[nodiscard]] QString sideText(const study::Study& study, const workflow::Difference& difference,
                               std::size_t coder, const QString& language);
[[nodiscard]] QString fragmentText(const study::Study& study, const study::Fragment& fragment,
                                   const QString& language);
/// "0:12.4 – 0:31.0", or the question, or whose place.
[[nodiscard]] QString subjectText(const study::Study& study, const workflow::Difference& difference,
                                  const QString& language);
/// "the same", "another code", ...
[[nodiscard]] QString outcomeText(const workflow::Difference& difference);
/// "codeur B was taken: neighbouring code (codeur A, 3-3-2016)".
[[nodiscard]] QString settlementText(const study::Study& study,
                                     const study::Settlement& settlement);
[[nodiscard]] QString reasonWord(study::SettlementReason reason);

} // namespace rozet::widgets
