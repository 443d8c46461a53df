// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/consensus/decision_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace rozet::widgets {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ConsensusPanel)
};

const codebook::Code* codeIn(const study::Study& study, const codebook::CodeId& id)
{
    for (std::size_t i = study.codebooks.size(); i-- > 0;) {
        if (const codebook::Code* code = study.codebooks[i].codebook.code(id)) {
            return code;
        }
    }
    return nullptr;
}

QString labelOf(const study::Study& study, const codebook::CodeId& id, const QString& language)
{
    const codebook::Code* code = codeIn(study, id);
    return code == nullptr ? id.text() : code->label.in(language);
}

/// "1:02.5"
QString momentText(MediaTime time)
{
    const qint64 tenths = (time.microseconds() + 50'000) / 100'000;
    return QStringLiteral("%1:%2%3%4")
        .arg(tenths / 600)
        .arg(tenths / 10 % 60, 2, 10, QLatin1Char('0'))
        .arg(QLocale().decimalPoint())
        .arg(tenths % 10);
}

QString coderName(const study::Study& study, const study::CoderId& id)
{
    const study::Coder* coder = study.coders.find(id);
    return coder == nullptr ? QString() : coder->name;
}

QString answerText(const study::Study& study, const codebook::CodeId& question,
                   const study::RecordingCodeValue& answer, const QString& language)
{
    const codebook::Code* code = codeIn(study, question);
    if (code != nullptr && code->valueKind == codebook::ValueKind::YesNo) {
        return answer.value == QLatin1String("yes") ? Words::tr("yes") : Words::tr("no");
    }
    if (code != nullptr) {
        for (const codebook::CodeValue& value : code->values) {
            if (value.id == answer.value) {
                return value.label.in(language);
            }
        }
    }
    return answer.value;
}

QString sectorText(const study::Study& study, const codebook::LearyPosition& position,
                   const QString& language)
{
    const codebook::CodebookRevision* book = study.currentCodebook();
    const codebook::LearySector* sector =
        book == nullptr ? nullptr : book->codebook.rose.sector(position.sector);
    return sector == nullptr ? Words::tr("the centre") : sector->label.in(language);
}

} // namespace

QString fragmentText(const study::Study& study, const study::Fragment& fragment,
                     const QString& language)
{
    QStringList codes;
    for (const codebook::CodeId& id : fragment.codes) {
        codes += labelOf(study, id, language);
    }
    return QStringLiteral("%1   %2 – %3")
        .arg(codes.isEmpty() ? Words::tr("no code") : codes.join(QStringLiteral(", ")),
             momentText(fragment.span.start), momentText(fragment.span.end));
}

QString sideText(const study::Study& study, const workflow::Difference& difference,
                 std::size_t coder, const QString& language)
{
    if (!difference.has(coder)) {
        return QStringLiteral("–");
    }
    switch (difference.kind) {
    case workflow::DifferenceKind::Fragment:
        return fragmentText(study, *difference.fragments[coder], language);
    case workflow::DifferenceKind::Answer:
        return answerText(study, difference.code, *difference.answers[coder], language);
    case workflow::DifferenceKind::Position:
        break;
    }
    return sectorText(study, *difference.positions[coder], language);
}

QString subjectText(const study::Study& study, const workflow::Difference& difference,
                    const QString& language)
{
    switch (difference.kind) {
    case workflow::DifferenceKind::Fragment:
        return QStringLiteral("%1 – %2").arg(momentText(difference.span.start),
                                             momentText(difference.span.end));
    case workflow::DifferenceKind::Answer:
        return labelOf(study, difference.code, language);
    case workflow::DifferenceKind::Position:
        break;
    }
    return difference.party == study::Party::Mentor ? Words::tr("Mentor over the whole recording")
                                                    : Words::tr("Student over the whole recording");
}

QString outcomeText(const workflow::Difference& difference)
{
    const bool fragment = difference.kind == workflow::DifferenceKind::Fragment;
    switch (difference.verdict) {
    case agreement::Verdict::Same:
        return difference.positionsDiffer ? Words::tr("the same code, another place on the rose")
                                          : Words::tr("the same");
    case agreement::Verdict::DifferentCode:
        return fragment                                              ? Words::tr("another code")
               : difference.kind == workflow::DifferenceKind::Answer ? Words::tr("another answer")
                                                                     : Words::tr("another sector");
    case agreement::Verdict::Boundary:
        return Words::tr("too little overlap");
    case agreement::Verdict::Unmatched:
        break;
    }
    return Words::tr("not by everybody");
}

QString reasonWord(study::SettlementReason reason)
{
    switch (reason) {
    case study::SettlementReason::Missed:
        return Words::tr("Missed");
    case study::SettlementReason::Border:
        return Words::tr("Border");
    case study::SettlementReason::NeighbouringCode:
        return Words::tr("Neighbouring code");
    case study::SettlementReason::DefinitionUnclear:
        return Words::tr("Definition unclear");
    case study::SettlementReason::Other:
        break;
    }
    return Words::tr("Other");
}

QString settlementText(const study::Study& study, const study::Settlement& settlement)
{
    QString what;
    switch (settlement.choice) {
    case study::SettlementChoice::Agreed:
        what = Words::tr("Settled: the same");
        break;
    case study::SettlementChoice::TookOne:
        what = Words::tr("Settled: %1 was taken").arg(coderName(study, *settlement.taken));
        break;
    case study::SettlementChoice::Merged:
        what = Words::tr("Settled: merged");
        break;
    case study::SettlementChoice::New:
        what = Words::tr("Settled: something new");
        break;
    case study::SettlementChoice::Neither:
        what = Words::tr("Settled: nothing of it");
        break;
    }
    if (settlement.reason) {
        what += QStringLiteral(" · ") + reasonWord(*settlement.reason);
    }
    const QString day = QLocale().toString(
        QDateTime::fromMSecsSinceEpoch(settlement.settledMs).date(), QLocale::ShortFormat);
    return QStringLiteral("%1 (%2, %3)").arg(what, coderName(study, settlement.settledBy), day);
}

} // namespace rozet::widgets
