// SPDX-License-Identifier: GPL-3.0-or-later
// SPSS files (.sav), UTF-8.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

#include <utility>
#include <variant>
#include <vector>

namespace rozet::exchange {

enum class SavMeasure { Nominal, Ordinal, Scale };

/// Empty is SPSS's system-missing; in a text variable an empty text.
using SavValue = std::variant<std::monostate, double, QString>;

struct SavVariable
{
    QString name;  ///< as wished; what it becomes is in SavWritten
    QString label; ///< up to 255 bytes
    bool text = false;
    int decimals = 0; ///< as shown by SPSS
    SavMeasure measure = SavMeasure::Scale;
    std::vector<std::pair<double, QString>> valueLabels; ///< for numbers; labels up to 120 bytes
};

struct SavFile
{
    QString label;     ///< up to 64 bytes
    QDateTime written; ///< the same moment gives the same bytes
    std::vector<SavVariable> variables;
    std::vector<std::vector<SavValue>> rows; ///< each as long as variables
};

/// The bytes, and what could not be kept as it was.
struct SavWritten
{
    QByteArray bytes;
    std::vector<std::pair<QString, QString>> renamed; ///< wished, used
    QStringList cutLabels; ///< variables of which a label or a text was cut
};

/// Fails with ExportFailed, also when there is no variable or no row: SPSS cannot open such a file.
[[nodiscard]] Result<SavWritten> savBytes(const SavFile& file);

/// Fails as savBytes, and with FileNotWritable or DiskFull.
[[nodiscard]] Result<SavWritten> writeSav(const SavFile& file, const QString& path);

} // namespace rozet::exchange
