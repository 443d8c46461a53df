// SPDX-License-Identifier: GPL-3.0-or-later
// A codebook in the exchange format of qualitative analysis programs: REFI-QDA codebook 1.0 (.qdc),
// read by ATLAS.ti, MAXQDA, NVivo, QualCoder and others.
//
// Categories become codes that cannot be given, with their codes below them. The description of a
// code holds its definition and, as paragraphs of their own, when to use it, when not, and the
// example. What is given once per recording, and what excludes each other, become sets. GUIDs
// follow from the codebook's id and the code's, so that the same code has the same GUID in every
// file.
#pragma once

#include "codebook/codebook.h"
#include "core/base/result.h"
#include "core/exchange/loss.h"

#include <QByteArray>

#include <vector>

namespace rozet::exchange {

struct QdcWritten
{
    QByteArray bytes;
    std::vector<LossEntry> loss;
};

/// In one language, since the format has room for one. Retired codes stay behind and are reported.
/// Fails with CodebookInvalid when there is nothing to write: the format asks for at least one
/// code.
[[nodiscard]] Result<QdcWritten> writeCodebookQdc(const codebook::Codebook& codebook,
                                                  const QString& language);

struct QdcRead
{
    codebook::Codebook codebook;
    std::vector<LossEntry> loss;
};

/// A new codebook with texts in this language. Ids are made from the names. With a base, a code
/// whose GUID is the one Rozet gives to a code of the base keeps that code's id, and the codebook
/// keeps the identity, title and rose of the base.
///
/// Fails with FileTooLarge or ImportFailed (where: line or element; found and expected say what).
[[nodiscard]] Result<QdcRead> readCodebookQdc(const QByteArray& xml, const QString& fileName,
                                              const QString& language,
                                              const codebook::Codebook* base = nullptr);

/// The GUID of a code in .qdc files: a version 5 UUID of its id in the space of the codebook's.
[[nodiscard]] QUuid qdcGuid(const codebook::CodebookId& codebook, const codebook::CodeId& code);
[[nodiscard]] QUuid qdcGuid(const codebook::CodebookId& codebook,
                            const codebook::CategoryId& category);

} // namespace rozet::exchange
