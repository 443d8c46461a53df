// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/code/fragment_delegates.h"

#include "app/widgets/code/fragment_model.h"
#include "app/widgets/common/code_look.h"
#include "app/widgets/common/theme.h"

#include <QCompleter>
#include <QLineEdit>
#include <QPainter>

namespace rozet::widgets {

namespace {

/// Completes the last of several codes with ; between them.
class LastPartCompleter final : public QCompleter
{
public:
    using QCompleter::QCompleter;

    [[nodiscard]] QString pathFromIndex(const QModelIndex& index) const override
    {
        const QString before = static_cast<QLineEdit*>(widget())->text();
        const qsizetype last = before.lastIndexOf(QLatin1Char(';'));
        return (last < 0 ? QString() : before.left(last + 1) + QLatin1Char(' ')) +
               index.data().toString();
    }

    [[nodiscard]] QStringList splitPath(const QString& path) const override
    {
        return {path.mid(path.lastIndexOf(QLatin1Char(';')) + 1).trimmed()};
    }
};

} // namespace

FragmentDelegate::FragmentDelegate(const session::CodingController& controller, QString language,
                                   QObject* parent)
    : QStyledItemDelegate(parent), m_controller(controller), m_language(std::move(language))
{
}

void FragmentDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    const Colours& now = coloursFor(option.palette);
    const bool playing = index.data(FragmentModel::PlayingRole).toBool();
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    QStyleOptionViewItem plain = option;
    if (playing && !selected) {
        painter->fillRect(option.rect, mixed(now.surface, now.accent, 0.10));
        plain.features &= ~QStyleOptionViewItem::Alternate;
        plain.backgroundBrush = Qt::NoBrush;
    }
    if (index.column() == FragmentModel::Codes) {
        if (selected) {
            painter->fillRect(option.rect, now.accentSoft);
        }
        paintCodes(painter, option, index.data(FragmentModel::CodesRole).toStringList());
    } else {
        QStyledItemDelegate::paint(painter, plain, index);
    }
    if (playing && index.column() == FragmentModel::In) {
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), now.accent);
    }
}

void FragmentDelegate::paintCodes(QPainter* painter, const QStyleOptionViewItem& option,
                                  const QStringList& ids) const
{
    const codebook::Codebook* book = m_controller.book();
    const Colours& now = coloursFor(option.palette);
    QRect rest = option.rect.adjusted(6, 1, -4, -1);
    painter->save();
    painter->setFont(option.font);
    painter->setClipRect(option.rect);
    if (ids.isEmpty()) {
        painter->setPen(now.muted);
        painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeft, tr("no code yet"));
    }
    for (const QString& id : ids) {
        const CodeLook look =
            book == nullptr ? CodeLook{} : codeLook(*book, codebook::CodeId(id), m_language);
        rest.setLeft(rest.left() + paintCodeChip(*painter, rest, look, option.palette) + 5);
        if (ids.size() == 1) {
            painter->setPen(now.text);
            painter->drawText(
                rest, Qt::AlignVCenter | Qt::AlignLeft,
                option.fontMetrics.elidedText(look.label, Qt::ElideRight, rest.width()));
        }
    }
    painter->restore();
}

QWidget* FragmentDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                        const QModelIndex& index) const
{
    QWidget* editor = QStyledItemDelegate::createEditor(parent, option, index);
    if (editor != nullptr) {
        editor->setAccessibleName(
            index.model()->headerData(index.column(), Qt::Horizontal).toString());
    }
    auto* line = qobject_cast<QLineEdit*>(editor);
    if (line != nullptr && index.column() == FragmentModel::Codes &&
        m_controller.book() != nullptr) {
        QStringList labels;
        for (const codebook::Code& code : m_controller.book()->codes) {
            if (code.level == codebook::CodeLevel::Fragment && code.selectable &&
                !code.isRetired()) {
                labels.append(code.label.in(m_language));
            }
        }
        auto* completer = new LastPartCompleter(labels, line);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        line->setCompleter(completer);
    }
    return editor;
}

} // namespace rozet::widgets
