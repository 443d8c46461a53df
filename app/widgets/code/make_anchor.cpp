// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/code/make_anchor.h"

#include "app/session/codebook_draft.h"
#include "core/workflow/anchors.h"

#include <QCoreApplication>
#include <QCursor>
#include <QMenu>

namespace rozet::widgets {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("MakeAnchor", text);
}

QString nameOf(const study::Study& study, const codebook::CodeId& id, const QString& language)
{
    const codebook::Code* code = session::newestRevision(study).codebook.code(id);
    return code == nullptr ? id.text() : code->label.in(language);
}

void addAnchor(const Workbench& bench, const study::Coding& coding, const study::FragmentId& id,
               const codebook::CodeId& code)
{
    const QString name = nameOf(bench.study(), code, bench.language);
    const auto anchor = workflow::anchorFrom(bench.study(), coding.id, id, code);
    if (!anchor) {
        bench.say(words(QT_TRANSLATE_NOOP("MakeAnchor",
                                          "This fragment is an anchor clip of “%1” already."))
                      .arg(name),
                  Saying::Note);
    } else if (bench.session.edit(study::Add<study::Anchor>{*anchor},
                                  words(QT_TRANSLATE_NOOP("MakeAnchor", "Add an anchor clip")))) {
        bench.say(words(QT_TRANSLATE_NOOP("MakeAnchor",
                                          "Now an anchor clip of “%1”: it stands with the code in "
                                          "the codebook, for everybody in the team."))
                      .arg(name),
                  Saying::Note);
    }
}

} // namespace

void makeAnchor(const Workbench& bench, const study::Coding& coding,
                const study::Fragment& fragment, QWidget* parent)
{
    if (fragment.codes.empty()) {
        bench.say(words(QT_TRANSLATE_NOOP("MakeAnchor", "Give the fragment a code first.")),
                  Saying::Problem);
        return;
    }
    if (fragment.codes.size() == 1) {
        addAnchor(bench, coding, fragment.id, fragment.codes.front());
        return;
    }
    QMenu menu(parent);
    for (const codebook::CodeId& code : fragment.codes) {
        menu.addAction(nameOf(bench.study(), code, bench.language))->setData(code.text());
    }
    if (const QAction* chosen = menu.exec(QCursor::pos())) {
        addAnchor(bench, coding, fragment.id, codebook::CodeId(chosen->data().toString()));
    }
}

} // namespace rozet::widgets
