using StudyBot.Pictures;

namespace StudyBot.Tests.Pictures;

internal static class ConverterProgram
{
    /// <summary>Null where the converter is installed.</summary>
    public static string? Missing { get; } =
        PictureMaker.FindConverter() is null ? "rsvg-convert is not installed (package librsvg2-bin)." : null;
}
