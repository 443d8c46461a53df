// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/agreement_options.h"

#include "app/cli/tables.h"
#include "core/base/number_text.h"

#include <thread>

namespace rozet::cli {

namespace {

/// The words people use for a delimiter they cannot type.
std::optional<QChar> delimiterOf(const QString& text)
{
    if (text == QStringLiteral("tab") || text == QStringLiteral("\\t")) {
        return u'\t';
    }
    return text.size() == 1 ? std::optional(text.front()) : std::nullopt;
}

} // namespace

exchange::CsvReadSettings PlainDataOptions::csv() const
{
    exchange::CsvReadSettings settings;
    if (!delimiter.empty()) {
        settings.delimiter = delimiterOf(q(delimiter));
    }
    if (!decimal.empty()) {
        settings.decimalSign = q(decimal).front();
    }
    return settings;
}

QStringList PlainDataOptions::missingValues() const
{
    QStringList values;
    for (const std::string& value : missing) {
        values += q(value).trimmed();
    }
    return values;
}

void addPlainData(CLI::App* command, PlainDataOptions& options, const QString& fileDescription)
{
    argument(command, "FILE", options.file, fileDescription);
    const auto check = [](const std::string& text) {
        return delimiterOf(q(text)) ? std::string()
                                    : Cli::tr("give one character, or tab").toStdString();
    };
    textOption(command, "--delimiter", options.delimiter, "CHARACTER",
               Cli::tr("what separates the columns (default: found out)"))
        ->check(CLI::Validator(check, std::string()));
    choiceOption(command, "--decimal", options.decimal, {QStringLiteral("."), QStringLiteral(",")},
                 Cli::tr("the decimal sign (default: found out)"));
    command
        ->add_option("--missing", options.missing,
                     Cli::tr("a value that means missing, like an empty cell; may be repeated")
                         .toStdString())
        ->type_name("VALUE")
        ->expected(1)
        ->take_all();
}

double IntervalOptions::level() const
{
    return realValue(confidence);
}

unsigned IntervalOptions::workers() const
{
    return threads > 0 ? unsigned(threads) : std::max(1U, std::thread::hardware_concurrency());
}

void addIntervals(CLI::App* command, IntervalOptions& options, const QString& whatIsResampled)
{
    realOption(command, "--confidence", options.confidence, "SHARE", 0, 1,
               Cli::tr("of the intervals (default: .95)"), true);
    numberOption(command, "--bootstrap", options.replicates, 0, 1'000'000, whatIsResampled);
    numberOption(command, "--seed", options.seed, 0, 2'147'483'647,
                 Cli::tr("of the resampling; the same seed gives the same intervals (default: 1)"));
    numberOption(command, "--threads", options.threads, 1, 1024,
                 Cli::tr("how many at once; changes no result (default: all)"));
}

double realValue(const std::string& text)
{
    return readNumber(q(text)).value_or(0);
}

CLI::Option* realOption(CLI::App* command, const char* name, std::string& target, const char* value,
                        double lowest, double highest, const QString& description, bool open)
{
    const auto check = [lowest, highest, open](const std::string& text) {
        const std::optional<double> number = readNumber(q(text));
        const bool inside = number && (open ? *number > lowest && *number < highest
                                            : *number >= lowest && *number <= highest);
        if (inside) {
            return std::string();
        }
        const QString said = open ? Cli::tr("give a number between %1 and %2")
                                  : Cli::tr("give a number from %1 to %2");
        return said.arg(numberText(lowest), numberText(highest)).toStdString();
    };
    return textOption(command, name, target, value, description)
        ->check(CLI::Validator(check, std::string()));
}

QStringList listValue(const std::string& text)
{
    QStringList values;
    for (const QString& part : q(text).split(u',', Qt::SkipEmptyParts)) {
        if (!part.trimmed().isEmpty()) {
            values += part.trimmed();
        }
    }
    return values;
}

} // namespace rozet::cli
