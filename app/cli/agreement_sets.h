// SPDX-License-Identifier: GPL-3.0-or-later
// rozet-cli agreement matrix: its options, what its two forms share, and the form for sets.
#pragma once

#include "app/cli/agreement_options.h"
#include "core/workflow/agreement_matrix.h"

namespace rozet::cli {

struct MatrixOptions
{
    PlainDataOptions data;
    IntervalOptions intervals;
    std::string metric = "nominal", period, categories, weights, empty = "none";
    std::string bootstrapKind = "percentile";
    bool sets = false;
};

[[nodiscard]] workflow::MatrixReadSettings readSettings(const MatrixOptions& options);
[[nodiscard]] QJsonObject parametersJson(const MatrixOptions& options);
[[nodiscard]] QStringList remarkLines(const workflow::MatrixRemarks& remarks);
[[nodiscard]] QString countsLine(qsizetype coders, std::size_t units, double pairedUnits);
[[nodiscard]] QString intervalLine(const MatrixOptions& options);

[[nodiscard]] Result<Answer> makeSets(const MatrixOptions& options, Context& context);

} // namespace rozet::cli
