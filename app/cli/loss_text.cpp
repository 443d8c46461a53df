// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/loss_text.h"

#include "app/cli/context.h"

namespace rozet::cli {

namespace {

QString translated(const QString& fact)
{
    return QCoreApplication::translate("ErrorFacts", fact.toUtf8().constData());
}

} // namespace

QStringList lossLines(const std::vector<exchange::LossEntry>& loss)
{
    QStringList lines;
    for (const exchange::LossEntry& entry : loss) {
        lines += Cli::tr("Not carried over: %1 (%2). %3")
                     .arg(translated(entry.what))
                     .arg(entry.count)
                     .arg(translated(entry.why));
    }
    return lines;
}

QJsonArray lossJson(const std::vector<exchange::LossEntry>& loss)
{
    QJsonArray list;
    for (const exchange::LossEntry& entry : loss) {
        list.append(QJsonObject{{QStringLiteral("what"), entry.what},
                                {QStringLiteral("count"), entry.count},
                                {QStringLiteral("why"), entry.why}});
    }
    return list;
}

} // namespace rozet::cli
