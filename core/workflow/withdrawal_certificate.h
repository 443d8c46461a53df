// SPDX-License-Identifier: GPL-3.0-or-later
// What was done when a recording was withdrawn, for the person who asked for it and for the file of
// the research: what is gone, how that was checked, and what could not be reached.
#pragma once

#include "core/workflow/withdraw.h"

namespace rozet::workflow {

/// In the language that is loaded. The name and reason are the only personal data in it.
[[nodiscard]] QString certificateText(const WithdrawalReport& report, const QString& studyTitle);
/// The same as a page that stands alone.
[[nodiscard]] QString certificateHtml(const WithdrawalReport& report, const QString& studyTitle);

/// HTML when the name ends in .html or .htm, plain text when it ends in .txt or .md. Fails with
/// ExportUnknownFormat, or as writeWholeFile does.
[[nodiscard]] Done writeCertificate(const WithdrawalReport& report, const QString& studyTitle,
                                    const QString& path);

/// Whether writeCertificate could write there; to be asked before anything is erased.
[[nodiscard]] Done checkCertificatePath(const QString& path);

/// "outside_study_folder" and so on, the same in every language.
[[nodiscard]] QString untouchedReasonName(UntouchedFile::Why why);
/// Why a file was left alone, as a clause in the language that is loaded.
[[nodiscard]] QString untouchedReasonText(UntouchedFile::Why why);

} // namespace rozet::workflow
