// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/packages/passphrase_field.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>

namespace rozet::widgets {

PassphraseField::PassphraseField(const QString& placeholder, QWidget* parent)
    : QWidget(parent), m_field(new QLineEdit(this))
{
    m_field->setEchoMode(QLineEdit::Password);
    m_field->setPlaceholderText(placeholder);
    m_field->setAccessibleName(tr("Passphrase"));
    auto* show = new QCheckBox(tr("Show"), this);
    show->setAccessibleName(tr("Show the passphrase"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_field, 1);
    row->addWidget(show);
    connect(show, &QCheckBox::toggled, this, [this](bool shown) {
        m_field->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    });
    connect(m_field, &QLineEdit::textChanged, this, &PassphraseField::changed);
    connect(m_field, &QLineEdit::returnPressed, this, &PassphraseField::entered);
}

QString PassphraseField::text() const
{
    return m_field->text();
}

} // namespace rozet::widgets
