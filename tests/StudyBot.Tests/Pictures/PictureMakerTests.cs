using System.Runtime.Versioning;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using StudyBot.Core.Members;
using StudyBot.Core.Standings;
using StudyBot.Pictures;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Tests.Pictures;

[UnsupportedOSPlatform("windows")] // The stand-ins for the converter are shell scripts.
public sealed class PictureMakerTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TemporaryDirectory _directory = new();

    [ConverterFact]
    public async Task Board_becomes_a_picture()
    {
        var png = await DrawAsync(LeaderboardDrawing.Svg(Board("Birch", "Cedar")));

        Assert.Equal("\u0089PNG", Encoding.Latin1.GetString(png!.Value.Span[..4]));
    }

    [ConverterTheory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("</text><image href=\"file:///etc/passwd\"/>")]
    [InlineData("&amp; \" ' ]]> <!--")]
    [InlineData("\u0000\u0008\u001b[31m\uFFFE\uFFFF\uD800")]
    [InlineData("\u202Eabc\u200D🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂")]
    public async Task Hostile_name_neither_breaks_the_drawing_nor_gets_markup_into_it(string name)
    {
        var svg = LeaderboardDrawing.Svg(Board(name, "Cedar"));

        Assert.DoesNotContain("<script", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("<image", svg, StringComparison.Ordinal);
        Assert.NotNull(await DrawAsync(svg));
    }

    [ConverterFact]
    public async Task Drawing_that_is_none_is_no_picture()
    {
        Assert.Null(await DrawAsync("<svg"));
    }

    [Fact]
    public async Task Without_a_converter_there_is_no_picture()
    {
        var maker = new PictureMaker(PictureMaker.FindConverter(_directory.Path), TimeProvider.System, NullLogger<PictureMaker>.Instance);

        Assert.Null(await maker.DrawAsync(LeaderboardDrawing.Svg(Board("Birch")), default));
    }

    [Fact]
    public async Task Converter_that_hangs_is_ended()
    {
        var clock = new ManualTimeProvider();
        var maker = new PictureMaker(Script("sleep 600"), clock, NullLogger<PictureMaker>.Instance);

        var drawing = maker.DrawAsync("<svg/>", default);
        clock.Advance(PictureMaker.Longest);

        // It completes only when the process is gone.
        Assert.Null(await drawing.WaitAsync(Patience, TimeProvider.System));
    }

    [Fact]
    public async Task Converter_that_fails_is_no_picture()
    {
        var maker = new PictureMaker(Script("echo half; exit 3"), TimeProvider.System, NullLogger<PictureMaker>.Instance);

        Assert.Null(await maker.DrawAsync("<svg/>", default));
    }

    public void Dispose() => _directory.Dispose();

    private static Leaderboard Board(params string[] names) => new(
        "All tracks, week of 2 November 2026",
        [.. names.Select((name, index) => new Standing(index + 1, new MemberId(index + 1), name, 200 - (index * 60), 5))],
        Own: null,
        names.Length,
        Rounds: []);

    private static async Task<ReadOnlyMemory<byte>?> DrawAsync(string svg) =>
        await new PictureMaker(TimeProvider.System, NullLogger<PictureMaker>.Instance).DrawAsync(svg, default);

    private string Script(string commands)
    {
        var path = _directory.File("converter");
        File.WriteAllText(path, $"#!/bin/sh\n{commands}\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return path;
    }
}
