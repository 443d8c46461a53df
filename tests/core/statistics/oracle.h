// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the reference cases in tests/data/statistics and compares results with them. A test makes
// one JSON value with the keys of the case's "expected" and gives it to mismatches().
// ROZET_STATISTICS_CASES may name another folder with cases of the same form.
#pragma once

#include "core/statistics/matrix.h"
#include "core/statistics/test_result.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace rozet::oracle {

using statistics::Estimate;
using statistics::Matrix;
using statistics::TestResult;

inline QString folder()
{
    const QString given = qEnvironmentVariable("ROZET_STATISTICS_CASES");
    return given.isEmpty() ? QStringLiteral(ROZET_SOURCE_DIR "/tests/data/statistics") : given;
}

inline QJsonObject load(const QString& name)
{
    QFile file(folder() + QStringLiteral("/cases/") + name + QStringLiteral(".json"));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// Rows for a data-driven test: every case of these procedures.
inline void addRows(const QStringList& procedures)
{
    QTest::addColumn<QString>("name");
    const QStringList names = QDir(folder() + QStringLiteral("/cases"))
                                  .entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString& file : names) {
        const QString name = file.chopped(5);
        if (procedures.contains(load(name).value(QLatin1String("procedure")).toString())) {
            QTest::newRow(qPrintable(name)) << name;
        }
    }
}

inline QStringList texts(const QJsonValue& value)
{
    QStringList list;
    if (value.isString()) {
        return {value.toString()};
    }
    for (const QJsonValue& entry : value.toArray()) {
        list << entry.toVariant().toString();
    }
    return list;
}

/// A table of the cases: comma, names in the first row, empty = missing.
class Table
{
public:
    explicit Table(const QString& path)
    {
        QFile file(folder() + u'/' + path);
        if (!file.open(QIODevice::ReadOnly)) {
            return;
        }
        const QList<QByteArray> lines = file.readAll().split('\n');
        for (const QByteArray& line : lines) {
            if (line.trimmed().isEmpty()) {
                continue;
            }
            const QStringList cells = split(QString::fromUtf8(line));
            if (m_names.isEmpty()) {
                m_names = cells;
                m_columns.resize(cells.size());
                continue;
            }
            for (int i = 0; i < m_columns.size(); ++i) {
                m_columns[i] << cells.value(i);
            }
        }
    }

    [[nodiscard]] bool isEmpty() const { return m_names.isEmpty(); }

    [[nodiscard]] QStringList names() const { return m_names; }

    [[nodiscard]] QStringList text(const QString& name) const
    {
        return m_columns.value(int(m_names.indexOf(name)));
    }

    [[nodiscard]] std::vector<double> numbers(const QString& name) const
    {
        std::vector<double> values;
        const QStringList cells = text(name);
        for (const QString& cell : cells) {
            bool ok = false;
            const double value = cell.toDouble(&ok);
            values.push_back(ok ? value : std::numeric_limits<double>::quiet_NaN());
        }
        return values;
    }

    /// Items with the reversed ones turned round.
    [[nodiscard]] std::vector<std::vector<double>> items(const QJsonObject& spec) const
    {
        std::vector<std::vector<double>> columns;
        const QStringList reversed = texts(spec.value(QLatin1String("reverse")));
        const double turn = spec.value(QLatin1String("scale_min")).toDouble() +
                            spec.value(QLatin1String("scale_max")).toDouble();
        for (const QString& item : texts(spec.value(QLatin1String("items")))) {
            columns.push_back(numbers(item));
            if (reversed.contains(item)) {
                for (double& value : columns.back()) {
                    value = turn - value;
                }
            }
        }
        return columns;
    }

    /// The outcome of a case: spec.y, spec.x, or the mean of a scale's items of which at least half
    /// were answered.
    [[nodiscard]] std::vector<double> outcome(const QJsonObject& spec) const
    {
        const QJsonValue scale = spec.value(QLatin1String("scale"));
        if (!scale.isObject()) {
            return numbers(spec.value(QLatin1String("y")).toString());
        }
        const std::vector<std::vector<double>> columns = items(scale.toObject());
        std::vector<double> means;
        for (std::size_t row = 0; row < columns.front().size(); ++row) {
            double sum = 0;
            std::size_t count = 0;
            for (const std::vector<double>& column : columns) {
                if (!std::isnan(column[row])) {
                    sum += column[row];
                    ++count;
                }
            }
            means.push_back(count >= (columns.size() + 1) / 2
                                ? sum / double(count)
                                : std::numeric_limits<double>::quiet_NaN());
        }
        return means;
    }

    /// Levels in order (numbers by size, else by text) and the place of each row's level, -1 where
    /// it is missing.
    struct Groups
    {
        QStringList levels;
        std::vector<int> codes;
    };

    [[nodiscard]] Groups groups(const QString& name) const
    {
        Groups result;
        const QStringList cells = text(name);
        bool numeric = true;
        for (const QString& cell : cells) {
            if (!cell.isEmpty() && !result.levels.contains(cell)) {
                result.levels << cell;
                bool ok = false;
                (void)cell.toDouble(&ok);
                numeric = numeric && ok;
            }
        }
        std::sort(result.levels.begin(), result.levels.end(),
                  [&](const QString& a, const QString& b) {
                      return numeric ? a.toDouble() < b.toDouble() : a < b;
                  });
        QHash<QString, int> place;
        for (int i = 0; i < result.levels.size(); ++i) {
            place.insert(result.levels[i], i);
        }
        for (const QString& cell : cells) {
            result.codes.push_back(place.value(cell, -1));
        }
        return result;
    }

private:
    static QStringList split(const QString& line)
    {
        QStringList cells;
        QString cell;
        bool quoted = false;
        for (const QChar c : line) {
            if (c == u'"') {
                quoted = !quoted;
            } else if (c == u',' && !quoted) {
                cells << cell;
                cell.clear();
            } else if (c != u'\r') {
                cell += c;
            }
        }
        cells << cell;
        return cells;
    }

    QStringList m_names;
    QVector<QStringList> m_columns;
};

inline QJsonValue json(const std::optional<double>& value)
{
    return value && std::isfinite(*value) ? QJsonValue(*value) : QJsonValue();
}

inline QJsonValue json(const Estimate& estimate)
{
    return json(estimate.value);
}

inline QJsonValue interval(const Estimate& estimate)
{
    if (!estimate.interval) {
        return {};
    }
    return QJsonArray{estimate.interval->low, estimate.interval->high};
}

inline QJsonArray json(std::span<const double> values)
{
    QJsonArray array;
    for (const double value : values) {
        array << json(std::optional<double>(value));
    }
    return array;
}

inline QJsonArray json(const Matrix& matrix)
{
    QJsonArray rows;
    for (std::size_t i = 0; i < matrix.rows; ++i) {
        rows << json(std::span(matrix.values).subspan(i * matrix.columns, matrix.columns));
    }
    return rows;
}

/// {"F", "df1", "df2", "p"}
inline QJsonObject fJson(const TestResult& test)
{
    return {{QStringLiteral("F"), json(test.statistic)},
            {QStringLiteral("df1"), json(test.df1)},
            {QStringLiteral("df2"), json(test.df2)},
            {QStringLiteral("p"), json(test.p)}};
}

/// {"chi2", "df", "p"}
inline QJsonObject chiJson(const TestResult& test)
{
    return {{QStringLiteral("chi2"), json(test.statistic)},
            {QStringLiteral("df"), json(test.df1)},
            {QStringLiteral("p"), json(test.p)}};
}

/// Compares what the result has; keys only the case has are reported too.
class Comparison
{
public:
    explicit Comparison(const QJsonObject& oracleCase)
        : m_tolerance(oracleCase.value(QLatin1String("tolerance")).toObject())
    {
    }

    /// Paths that are not compared, as text they contain.
    QStringList ignored;
    int compared = 0;
    QStringList failures;

    void compare(const QJsonValue& got, const QJsonValue& expected, const QString& path = {})
    {
        for (const QString& part : std::as_const(ignored)) {
            if (path.contains(part)) {
                return;
            }
        }
        if (expected.isObject() && got.isObject()) {
            const QJsonObject object = expected.toObject();
            for (auto it = object.begin(); it != object.end(); ++it) {
                const QString below = path + u'/' + it.key();
                if (!got.toObject().contains(it.key())) {
                    compare(QJsonValue::Undefined, it.value(), below);
                    continue;
                }
                compare(got.toObject().value(it.key()), it.value(), below);
            }
            return;
        }
        if (expected.isArray() || got.isArray()) {
            const QJsonArray left = got.isArray() ? got.toArray() : QJsonArray{got};
            const QJsonArray right = expected.isArray() ? expected.toArray() : QJsonArray{expected};
            if (left.size() != right.size()) {
                failures << QStringLiteral("%1: %2 entries, not %3")
                                .arg(path)
                                .arg(left.size())
                                .arg(right.size());
                return;
            }
            for (int i = 0; i < left.size(); ++i) {
                compare(left[i], right[i], path + u'/' + QString::number(i));
            }
            return;
        }
        ++compared;
        if (expected.isDouble() && got.isDouble()) {
            const double want = expected.toDouble();
            const double have = got.toDouble();
            if (!(std::fabs(have - want) <= toleranceOf(path, want))) {
                failures << QStringLiteral("%1: %2, not %3 (off by %4)")
                                .arg(path)
                                .arg(have, 0, 'g', 15)
                                .arg(want, 0, 'g', 15)
                                .arg(std::fabs(have - want), 0, 'g', 3);
            }
            return;
        }
        if (got != expected) {
            failures << QStringLiteral("%1: %2, not %3")
                            .arg(path,
                                 got.isUndefined() ? QStringLiteral("absent")
                                                   : got.toVariant().toString(),
                                 expected.toVariant().toString());
        }
    }

private:
    double toleranceOf(const QString& path, double value) const
    {
        QJsonObject used = m_tolerance.value(QLatin1String("default")).toObject();
        const QJsonValue overrides = m_tolerance.value(QLatin1String("overrides"));
        const QJsonArray list = overrides.isArray() ? overrides.toArray() : QJsonArray{overrides};
        for (const QJsonValue& entry : list) {
            const QString part = entry.toObject().value(QLatin1String("path")).toString();
            if (!part.isEmpty() && (path + u'/').contains(part)) {
                QJsonObject next = entry.toObject();
                for (const char* key : {"abs", "rel"}) {
                    if (!next.contains(QLatin1String(key))) {
                        next.insert(QLatin1String(key), used.value(QLatin1String(key)));
                    }
                }
                used = next;
            }
        }
        return used.value(QLatin1String("abs")).toDouble() +
               used.value(QLatin1String("rel")).toDouble() * std::fabs(value);
    }

    QJsonObject m_tolerance;
};

} // namespace rozet::oracle

/// Compares and fails with the first differences.
#define ROZET_COMPARE_CASE(comparison, got, oracleCase)                                            \
    do {                                                                                           \
        (comparison).compare(got, (oracleCase).value(QLatin1String("expected")));                  \
        QVERIFY2((comparison).compared > 0, "nothing was compared");                               \
        QVERIFY2((comparison).failures.isEmpty(),                                                  \
                 qPrintable(QString::number((comparison).failures.size()) +                        \
                            QStringLiteral(" of ") + QString::number((comparison).compared) +      \
                            QStringLiteral("\n") + (comparison).failures.mid(0, 12).join(u'\n'))); \
    } while (false)
