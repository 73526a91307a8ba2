using System.Diagnostics;
using System.Text;
using StudyBot.Core.Chat;

namespace StudyBot.Pictures;

/// <summary>Draws with <c>rsvg-convert</c> as a child process, where it is installed.</summary>
internal sealed partial class PictureMaker : IPictureMaker
{
    /// <summary>A converter that takes longer hangs.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private const string Converter = "rsvg-convert";

    private readonly string? _converter;
    private readonly TimeProvider _clock;
    private readonly ILogger<PictureMaker> _logger;

    public PictureMaker(TimeProvider clock, ILogger<PictureMaker> logger)
        : this(FindConverter(), clock, logger)
    {
    }

    internal PictureMaker(string? converter, TimeProvider clock, ILogger<PictureMaker> logger)
    {
        _converter = converter;
        _clock = clock;
        _logger = logger;
    }

    /// <summary>The converter's path, or null where it is not installed.</summary>
    public static string? FindConverter() => FindConverter(Environment.GetEnvironmentVariable("PATH") ?? "");

    /// <param name="path">The directories to look in, as in the environment variable PATH.</param>
    internal static string? FindConverter(string path) => path
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(directory => Path.Combine(directory, Converter))
        .FirstOrDefault(File.Exists);

    public async Task<ReadOnlyMemory<byte>?> DrawAsync(string svg, CancellationToken cancellationToken)
    {
        if (_converter is null)
        {
            return null;
        }

        using var timeout = new CancellationTokenSource(Longest, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return await ConvertAsync(_converter, svg, either.Token);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            Log.PictureFailed(_logger, failure);
            return null;
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ConvertAsync(string converter, string svg, CancellationToken cancellationToken)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(converter, ["--format=png", "--zoom=2"])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            },
        };
        process.Start();
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(svg), cancellationToken);
            process.StandardInput.Close();
            using var png = new MemoryStream();
            await process.StandardOutput.BaseStream.CopyToAsync(png, cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode == 0
                ? png.ToArray()
                : throw new InvalidDataException($"{Converter} ended with code {process.ExitCode}.");
        }
        finally
        {
            await EndAsync(process);
        }
    }

    /// <summary>Leaves no converter behind.</summary>
    private static async Task EndAsync(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A picture could not be drawn; the card is posted without it.")]
        public static partial void PictureFailed(ILogger logger, Exception failure);
    }
}
