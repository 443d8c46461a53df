// SPDX-License-Identifier: GPL-3.0-or-later
// The codes of the codebook, grouped as coders think of them, with their keys. A click starts or
// ends a fragment, Shift+click gives the code to the selected fragments.
#pragma once

#include "app/session/coding_controller.h"
#include "app/widgets/common/workbench.h"

#include <QHash>
#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QTextBrowser;
class QVBoxLayout;

namespace rozet::widgets {

class CodeButton;

/// What a code that is found by typing is for.
enum class PaletteUse { Mark, Tag };

class CodePalette : public QWidget
{
    Q_OBJECT

public:
    CodePalette(const Workbench& bench, session::CodingController& controller,
                QWidget* parent = nullptr);

    /// Puts the cursor in the search field.
    void find(PaletteUse use);
    /// The numbers 1 to 9 go to the next or previous group.
    void stepGroup(int step);
    /// The code with this number in the current group; empty when there is none.
    [[nodiscard]] codebook::CodeId codeOfNumber(int number) const;
    [[nodiscard]] CodeButton* button(const codebook::CodeId& code) const;

Q_SIGNALS:
    /// The user is done with the search field.
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Group
    {
        QPushButton* title = nullptr;
        std::vector<CodeButton*> buttons;
    };

    void build();
    void count();
    void addCategory(const codebook::Codebook& book, const codebook::Category& category);
    void startGroup(const QString& title, const QColor& colour, bool large);
    void refresh();
    void numberGroup();
    void filter(const QString& text);
    void choose(const codebook::CodeId& code, Qt::KeyboardModifiers modifiers);
    void chooseFirst();
    void explain(const codebook::CodeId& code);

    Workbench m_bench;
    session::CodingController& m_controller;
    const codebook::Codebook* m_book = nullptr;
    QLineEdit* m_search;
    QScrollArea* m_scroll;
    QVBoxLayout* m_column = nullptr;
    QTextBrowser* m_help;
    std::vector<Group> m_groups;
    QHash<QString, int> m_counts; ///< fragments by the id of their code
    bool m_counted = false;
    std::size_t m_current = 0;
    PaletteUse m_use = PaletteUse::Mark;
};

} // namespace rozet::widgets
