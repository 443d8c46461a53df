// SPDX-License-Identifier: GPL-3.0-or-later
// One text of the codebook in its languages, side by side, with what is wrong with it below.
#pragma once

#include "app/widgets/codebook/finding_label.h"
#include "codebook/localized_text.h"

#include <QWidget>

class QGridLayout;

namespace rozet::widgets {

class UndoKeys;

class LocalizedField : public QWidget
{
    Q_OBJECT

public:
    /// One line gives fields of a single line, more give fields for running text.
    LocalizedField(const QString& name, int lines, UndoKeys& undo, QWidget* parent = nullptr);

    void setName(const QString& name);
    /// The codes of the languages, such as "nl"; one or two.
    void setLanguages(const QStringList& languages);
    void show(const codebook::LocalizedText& text);

    [[nodiscard]] FindingLabel& findings() { return *m_findings; }

    /// The field of a language; null when it is not shown.
    [[nodiscard]] QWidget* field(const QString& language) const;
    void focusField();

protected:
    void resizeEvent(QResizeEvent* event) override;

Q_SIGNALS:
    void edited(const QString& language, const QString& text);

private:
    QWidget* makeField(const QString& language);
    /// As high as the longer of the texts, within reason.
    void fitHeight();

    QString m_name;
    int m_lines;
    UndoKeys& m_undo;
    QStringList m_languages;
    QGridLayout* m_grid;
    class QLabel* m_heading;
    FindingLabel* m_findings;
    std::vector<QWidget*> m_fields;
};

/// "Nederlands" for "nl"; the code itself for a language that is not known.
[[nodiscard]] QString languageName(const QString& code);

} // namespace rozet::widgets
