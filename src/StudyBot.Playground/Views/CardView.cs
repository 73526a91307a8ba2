using StudyBot.Core.Chat;

namespace StudyBot.Playground.Views;

/// <summary>A card with its texts as HTML the page can trust.</summary>
internal sealed record CardView(
    string Title,
    CardTone Tone,
    IReadOnlyList<SectionView> Sections,
    IReadOnlyList<FieldView> Fields,
    PictureView? Picture,
    IReadOnlyList<CardButton> Buttons,
    string FooterHtml);
