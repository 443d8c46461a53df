// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/search/recode_bar.h"

#include "app/widgets/search/search_form.h"
#include "core/workflow/error_text.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

namespace rozet::widgets {

RecodeBar::RecodeBar(const Workbench& bench, QWidget* parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_kind(new Choices(tr("What to do with what was found"), this))
    , m_from(new Choices(tr("This code"), this))
    , m_to(new Choices(tr("New code"), this))
    , m_by(new QLabel(tr("by"), this))
    , m_preview(new QLabel(this))
    , m_apply(new QPushButton(tr("Recode"), this))
{
    m_kind->setChoices({{QStringLiteral("replace"), tr("Replace"), {}},
                        {QStringLiteral("add"), tr("Add"), {}},
                        {QStringLiteral("remove"), tr("Take away"), {}}});
    m_preview->setWordWrap(true);
    m_preview->setProperty("muted", true);
    m_apply->setAccessibleName(m_apply->text());
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    for (QWidget* part : {static_cast<QWidget*>(m_kind), static_cast<QWidget*>(m_from),
                          static_cast<QWidget*>(m_by), static_cast<QWidget*>(m_to)}) {
        row->addWidget(part);
    }
    for (Choices* choices : {m_from, m_to}) {
        choices->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choices->setMinimumContentsLength(20);
    }
    row->setStretchFactor(m_from, 1);
    row->setStretchFactor(m_to, 1);
    row->addWidget(m_apply);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_preview);
    for (Choices* choices : {m_kind, m_from, m_to}) {
        connect(choices, &Choices::chosen, this, &RecodeBar::showPreview);
    }
    connect(m_apply, &QPushButton::clicked, this, &RecodeBar::apply);
    refresh();
}

void RecodeBar::refresh()
{
    m_from->setChoices(codeChoices(m_bench.study(), m_bench.language, false));
    m_to->setChoices(codeChoices(m_bench.study(), m_bench.language, false));
    showPreview();
}

void RecodeBar::setFound(const std::vector<workflow::FoundFragment>& found, const QString& sought)
{
    m_found = found;
    m_from->setCurrentId(sought);
    showPreview();
}

QString RecodeBar::preview() const
{
    return m_preview->text();
}

workflow::RecodeSettings RecodeBar::settings() const
{
    workflow::RecodeSettings settings;
    settings.kind = m_kind->currentId() == QLatin1String("add") ? workflow::RecodeKind::Add
                    : m_kind->currentId() == QLatin1String("remove")
                        ? workflow::RecodeKind::Remove
                        : workflow::RecodeKind::Replace;
    settings.from = codebook::CodeId(m_from->currentId());
    settings.to = codebook::CodeId(m_to->currentId());
    return settings;
}

QString RecodeBar::obstacles(const workflow::RecodePlan& plan) const
{
    std::array<int, 4> counts{};
    for (const workflow::NotRecoded& one : plan.left) {
        ++counts[static_cast<std::size_t>(one.why)];
    }
    const auto count = [&](workflow::RecodeObstacle why) {
        return counts[static_cast<std::size_t>(why)];
    };
    QStringList parts;
    const auto add = [&](workflow::RecodeObstacle why, const QString& text) {
        if (count(why) > 0) {
            parts << text;
        }
    };
    using workflow::RecodeObstacle;
    add(RecodeObstacle::Closed,
        tr("%n in a closed coding", nullptr, count(RecodeObstacle::Closed)));
    add(RecodeObstacle::NotThere,
        tr("%n where it changes nothing", nullptr, count(RecodeObstacle::NotThere)));
    add(RecodeObstacle::Exclusive,
        tr("%n with a code that excludes it", nullptr, count(RecodeObstacle::Exclusive)));
    add(RecodeObstacle::OldCode,
        tr("%n with a code of an older codebook", nullptr, count(RecodeObstacle::OldCode)));
    return parts.join(QStringLiteral(", "));
}

void RecodeBar::showPreview()
{
    const workflow::RecodeSettings wanted = settings();
    m_from->setVisible(wanted.kind != workflow::RecodeKind::Add);
    m_by->setVisible(wanted.kind == workflow::RecodeKind::Replace);
    m_to->setVisible(wanted.kind != workflow::RecodeKind::Remove);
    const auto plan = workflow::planRecode(m_bench.study(), m_found, wanted, 0);
    if (!plan) {
        m_preview->setText(workflow::errorText(plan.error()));
        m_apply->setEnabled(false);
        return;
    }
    QString text = tr("%n fragment(s) change.", nullptr, static_cast<int>(plan->recoded.size()));
    if (!plan->left.empty()) {
        text += u' ' + tr("What stays as it is: %1.").arg(obstacles(*plan));
    }
    m_preview->setText(text);
    m_apply->setEnabled(plan->change.has_value());
}

void RecodeBar::apply()
{
    const auto plan = workflow::planRecode(m_bench.study(), m_found, settings(),
                                           m_bench.session.clock().now().toMSecsSinceEpoch());
    if (plan && plan->change && m_bench.session.edit(*plan->change, tr("Recode fragments"))) {
        m_bench.say(tr("%n fragment(s) recoded; Ctrl+Z takes it back.", nullptr,
                       static_cast<int>(plan->recoded.size())),
                    Saying::Note);
    }
}

} // namespace rozet::widgets
