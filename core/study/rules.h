// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for each thing in a study. Shared by applyChange, which lets nothing else in, and by
// checkStudy, which looks for it afterwards. Each function judges one value as it would stand in
// the study; none changes anything.
#pragma once

#include "core/base/result.h"
#include "core/study/study.h"

namespace rozet::study {

[[nodiscard]] Done checkReferences(const Study& study, const School& school);
[[nodiscard]] Done checkReferences(const Study& study, const Mentor& mentor);
[[nodiscard]] Done checkReferences(const Study& study, const Student& student);
[[nodiscard]] Done checkReferences(const Study& study, const Recording& recording);
[[nodiscard]] Done checkReferences(const Study& study, const Consent& consent);
[[nodiscard]] Done checkReferences(const Study& study, const Coder& coder);
[[nodiscard]] Done checkReferences(const Study& study, const Round& round);
[[nodiscard]] Done checkReferences(const Study& study, const Dataset& dataset);
[[nodiscard]] Done checkReferences(const Study& study, const CodingHeader& header);
[[nodiscard]] Done checkReferences(const Study& study, const Anchor& anchor);
[[nodiscard]] Done checkReferences(const Study& study, const CodeNote& note);
[[nodiscard]] Done checkReferences(const Study& study, const CodingEvent& event);

[[nodiscard]] Done checkFragment(const Study& study, const Coding& coding,
                                 const Fragment& fragment);
[[nodiscard]] Done checkTrace(const Study& study, const Coding& coding, const Trace& trace);
/// Who settled must be known, and it must be about one thing.
[[nodiscard]] Done checkSettlement(const Study& study, const Settlement& settlement);
[[nodiscard]] Done checkRecordingCode(const Study& study, const codebook::CodeId& code,
                                      const RecordingCodeValue& value);
/// Whether the coding's positions over the whole recording are on the rose of this header's
/// revision.
[[nodiscard]] Done checkRecordingPositions(const Study& study, const CodingHeader& header,
                                           const Coding& coding);
/// The day must be one, and no day holds more than its 24 hours.
[[nodiscard]] Done checkActiveTime(const QDate& day, qint64 milliseconds);
[[nodiscard]] Done checkPosition(const codebook::CodebookRevision& revision,
                                 const std::optional<codebook::LearyPosition>& position);

} // namespace rozet::study
