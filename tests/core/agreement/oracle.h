// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the reference cases in tests/data/agreement and compares figures with them.
#pragma once

#include "core/statistics/estimate.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <array>
#include <cmath>
#include <optional>
#include <span>

namespace rozet::oracle {

inline QString folder()
{
    return QStringLiteral(ROZET_SOURCE_DIR "/tests/data/agreement");
}

/// The names of the cases of a family, without the ending: "icc__shrout_fleiss1979".
inline QStringList cases(const QString& family)
{
    QStringList names =
        QDir(folder()).entryList({family + QStringLiteral("__*.json")}, QDir::Files, QDir::Name);
    for (QString& name : names) {
        name.chop(5);
    }
    return names;
}

inline QJsonObject load(const QString& name)
{
    QFile file(folder() + u'/' + name + QStringLiteral(".json"));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// Rows "case" for a data-driven test, with one column "name".
inline void addRows(const QString& family)
{
    QTest::addColumn<QString>("name");
    for (const QString& name : cases(family)) {
        QTest::newRow(qPrintable(name)) << name;
    }
}

/// One expected figure of a case.
struct Expected
{
    QString quantity;
    QJsonValue value;
    double tolerance = 0;
    QJsonObject params;
    std::optional<double> published; ///< by the source itself, where it prints a figure

    [[nodiscard]] QString param(const char* key) const
    {
        return params.value(QLatin1String(key)).toVariant().toString();
    }
};

inline std::vector<Expected> expectedOf(const QJsonObject& oracleCase)
{
    std::vector<Expected> list;
    for (const QJsonValue& entry : oracleCase.value(QStringLiteral("expected")).toArray()) {
        const QJsonObject object = entry.toObject();
        const QJsonValue published =
            object.value(QStringLiteral("published")).toObject().value(QStringLiteral("value"));
        list.push_back({object.value(QStringLiteral("quantity")).toString(),
                        object.value(QStringLiteral("value")),
                        object.value(QStringLiteral("tol")).toDouble(),
                        object.value(QStringLiteral("params")).toObject(),
                        published.isDouble() ? std::optional(published.toDouble()) : std::nullopt});
    }
    return list;
}

/// The plain numbers in a value: a number, a list, a list of lists, or "(0.764,0.935)".
inline std::vector<double> numbersOf(const QJsonValue& value)
{
    std::vector<double> numbers;
    if (value.isDouble()) {
        numbers.push_back(value.toDouble());
    } else if (value.isArray()) {
        for (const QJsonValue& part : value.toArray()) {
            const std::vector<double> inner = numbersOf(part);
            numbers.insert(numbers.end(), inner.begin(), inner.end());
        }
    } else if (value.isString()) {
        QString text = value.toString();
        text.remove(u'(').remove(u')').remove(u' ');
        for (const QString& part : text.split(u',')) {
            numbers.push_back(part.toDouble());
        }
    }
    return numbers;
}

/// Empty when equal within the tolerance, otherwise what differs.
inline QString difference(const Expected& expected, std::span<const double> actual)
{
    const std::vector<double> wanted = numbersOf(expected.value);
    const QString where =
        expected.quantity + u' ' +
        QString::fromUtf8(QJsonDocument(expected.params).toJson(QJsonDocument::Compact));
    if (wanted.size() != actual.size() || wanted.empty()) {
        return QStringLiteral("%1: %2 numbers, expected %3")
            .arg(where)
            .arg(actual.size())
            .arg(wanted.size());
    }
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        // Written so that NaN is a difference too.
        if (!(std::fabs(wanted[i] - actual[i]) <= expected.tolerance + 1e-12)) {
            return QStringLiteral("%1 [%2]: %3, expected %4")
                .arg(where)
                .arg(i)
                .arg(actual[i], 0, 'g', 15)
                .arg(wanted[i], 0, 'g', 15);
        }
    }
    return {};
}

inline QString difference(const Expected& expected, std::optional<double> actual)
{
    if (expected.value.isNull() || !actual) {
        return expected.value.isNull() == !actual
                   ? QString()
                   : QStringLiteral("%1: defined or not, the other was expected")
                         .arg(expected.quantity);
    }
    return difference(expected, std::span<const double>(&*actual, 1));
}

inline QString difference(const Expected& expected,
                          const std::optional<statistics::Interval>& found)
{
    if (!found) {
        return expected.quantity + QStringLiteral(": no interval");
    }
    const std::array<double, 2> ends{found->low, found->high};
    return difference(expected, ends);
}

} // namespace rozet::oracle
