// SPDX-License-Identifier: GPL-3.0-or-later
// What the agreement commands have in common: options about the file, and about intervals.
#pragma once

#include "app/cli/commands.h"
#include "core/exchange/csv_reader.h"

namespace rozet::cli {

struct PlainDataOptions
{
    std::string file, delimiter, decimal;
    std::vector<std::string> missing;

    [[nodiscard]] exchange::CsvReadSettings csv() const;
    [[nodiscard]] QStringList missingValues() const;
};

/// FILE, --delimiter, --decimal and --missing.
void addPlainData(CLI::App* command, PlainDataOptions& options, const QString& fileDescription);

struct IntervalOptions
{
    std::string confidence = ".95";
    int replicates = 0;
    int seed = 1;
    int threads = 0;

    [[nodiscard]] double level() const;
    [[nodiscard]] unsigned workers() const; ///< all there are when not said
};

/// --confidence, --bootstrap, --seed and --threads.
void addIntervals(CLI::App* command, IntervalOptions& options, const QString& whatIsResampled);

/// A number with decimals between these bounds, both included unless open.
CLI::Option* realOption(CLI::App* command, const char* name, std::string& target, const char* value,
                        double lowest, double highest, const QString& description,
                        bool open = false);
[[nodiscard]] double realValue(const std::string& text);

/// "a, b,c" as three words without blanks around them.
[[nodiscard]] QStringList listValue(const std::string& text);

} // namespace rozet::cli
