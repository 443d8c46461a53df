// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/code/reaction_dialog.h"

#include "app/widgets/common/method_page.h"
#include "core/workflow/reaction_time.h"

#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

static void initMethods()
{
    Q_INIT_RESOURCE(rose_methods);
}

namespace rozet::widgets {

namespace {

constexpr double kMostSeconds = 3;

QString secondsIn(const Workbench& bench, double seconds)
{
    return QLocale(bench.language).toString(seconds, 'f', 2);
}

} // namespace

QString ReactionDialog::estimateText(const Workbench& bench)
{
    const workflow::ReactionEstimate estimate =
        workflow::estimateReaction(bench.study(), bench.session.coder());
    if (estimate.corrected == 0) {
        return tr("You have not moved the start of a fragment yet that you began with a key while "
                  "playing. When you have, Rozet can tell how late your hand is.");
    }
    const QString counted =
        tr("You moved the start of %n fragment(s) that you began with a key while playing.",
           nullptr, estimate.corrected);
    if (!estimate.offered) {
        return counted + QLatin1Char(' ') +
               tr("From %1 on Rozet can tell how late your hand is.")
                   .arg(workflow::kFewestCorrections);
    }
    return counted + QLatin1Char(' ') +
           tr("By these your hand is %1 s late (middle half: %2 to %3 s).")
               .arg(secondsIn(bench, *estimate.median), secondsIn(bench, *estimate.lower),
                    secondsIn(bench, *estimate.upper));
}

void ReactionDialog::use(const Workbench& bench, const std::optional<MediaDuration>& reaction)
{
    const study::Coder* present = bench.study().coders.find(bench.session.coder());
    if (present == nullptr || present->reactionTime == reaction) {
        return;
    }
    study::Coder coder = *present;
    coder.reactionTime = reaction;
    bench.session.edit(study::Replace<study::Coder>{std::move(coder)}, tr("Set the reaction time"));
}

ReactionDialog::ReactionDialog(const Workbench& bench, QWidget* parent)
    : QDialog(parent), m_bench(bench), m_seconds(new QDoubleSpinBox(this))
{
    setWindowTitle(tr("Reaction time"));
    const study::Coder* coder = bench.study().coders.find(bench.session.coder());
    auto* what =
        new QLabel(tr("A key is pressed after the moment was heard. This time is taken off "
                      "the start of a fragment that you begin with a key while playing. "
                      "Fragments that are there do not change."),
                   this);
    what->setWordWrap(true);
    auto* estimate = new QLabel(estimateText(bench), this);
    estimate->setWordWrap(true);
    m_seconds->setRange(0, kMostSeconds);
    m_seconds->setDecimals(2);
    m_seconds->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_seconds->setSingleStep(0.05);
    m_seconds->setSuffix(tr(" s"));
    m_seconds->setAccessibleName(tr("Seconds taken off"));
    m_seconds->setValue(workflow::reactionTimeOf(bench.study(), bench.session.coder()).seconds());
    m_seconds->setEnabled(coder != nullptr);

    auto* form = new QFormLayout;
    form->addRow(coder == nullptr ? tr("Taken off") : tr("Taken off for %1").arg(coder->name),
                 m_seconds);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Use this"));
    buttons->button(QDialogButtonBox::Ok)->setEnabled(coder != nullptr);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    QPushButton* whole =
        buttons->addButton(tr("As in the study (%1 s)")
                               .arg(secondsIn(bench, bench.study().info.reactionTime.seconds())),
                           QDialogButtonBox::ResetRole);
    whole->setEnabled(coder != nullptr && coder->reactionTime.has_value());
    QPushButton* how = buttons->addButton(tr("How is this computed?"), QDialogButtonBox::HelpRole);
    const workflow::ReactionEstimate found =
        workflow::estimateReaction(bench.study(), bench.session.coder());
    auto* column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(what);
    column->addWidget(estimate);
    if (found.offered) {
        auto* take = new QPushButton(
            tr("Take over %1 s").arg(secondsIn(bench, found.offered->seconds())), this);
        connect(take, &QPushButton::clicked, this,
                [this, offered = *found.offered] { m_seconds->setValue(offered.seconds()); });
        column->addWidget(take, 0, Qt::AlignLeft);
    }
    column->addLayout(form);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        use(m_bench, MediaDuration::fromMilliseconds(qRound64(m_seconds->value() * 1000)));
        accept();
    });
    connect(whole, &QPushButton::clicked, this, [this] {
        use(m_bench, std::nullopt);
        accept();
    });
    initMethods();
    connect(how, &QPushButton::clicked, this,
            [this] { showMethodPage({QStringLiteral("reaction-time")}, this); });
    resize(520, sizeHint().height());
}

} // namespace rozet::widgets
