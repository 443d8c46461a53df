// SPDX-License-Identifier: GPL-3.0-or-later
// A document as a value: what a codebook, a report or a set of tables is made of before it becomes
// a page or a Word file. Texts are plain; a line feed in them is a line break.
#pragma once

#include "core/report/origin.h"
#include "core/report/table.h"

#include <span>
#include <variant>
#include <vector>

namespace rozet::report {

struct Heading
{
    int level = 1; ///< 1 to 3
    QString text;
};

enum class ParagraphKind { Normal, Lead, Note };

struct Paragraph
{
    QString text;
    ParagraphKind kind = ParagraphKind::Normal;
};

struct BulletList
{
    QStringList items;
};

struct RichRun
{
    QString text;
    bool bold = false;
    bool italic = false;
};

enum class RichKind { Paragraph, Bullet, Numbered };

struct RichLine
{
    RichKind kind = RichKind::Paragraph;
    std::vector<RichRun> runs;
};

/// Text that somebody formatted. Numbers of a list start again after every line of another kind.
struct RichText
{
    std::vector<RichLine> lines;
};

/// One thing that is explained, such as a code: its name, a line of facts, and named texts.
struct Definition
{
    QString term;
    QString facts;  ///< "talenten_kwaliteiten · per fragment · toets t"; may be empty
    QString colour; ///< #rrggbb of a mark before the term; may be empty
    int depth = 0;  ///< how far it is indented
    std::vector<std::pair<QString, QString>> entries; ///< "Gebruik wanneer", and the text
};

using Block = std::variant<Heading, Paragraph, BulletList, RichText, Definition, Table>;

struct Document
{
    QString title;
    QString subtitle;
    std::vector<Block> blocks;
};

/// The tables one after the other, and where they come from.
[[nodiscard]] Document documentOf(std::span<const Table> tables, const Origin& origin);

/// A line of provenance that belongs to all tables, or to one of them.
struct ProvenanceLine
{
    int table = -1; ///< index, or -1 for all
    QString name;
    QString value;
};

/// What all tables share once, and after it what differs, by table. The program and the moment of
/// writing come first. Notes of bare tables are added, since those have no room of their own.
[[nodiscard]] std::vector<ProvenanceLine> provenanceLines(std::span<const Table> tables,
                                                          const Origin& origin);

} // namespace rozet::report
