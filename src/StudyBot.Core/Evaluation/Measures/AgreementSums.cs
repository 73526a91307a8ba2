using System.Numerics;
using System.Runtime.InteropServices;

namespace StudyBot.Core.Evaluation.Measures;

/// <summary>
/// Everything agreement is computed from, as sums over answers: sums of samples are added up in a moment, so that thousands of resamples
/// take no time.
/// </summary>
internal sealed class AgreementSums
{
    private const double Tiny = 1e-12;

    /// <summary>A multiple of any vector's length, so that nothing is left over when sums are added up.</summary>
    private const int Room = 24;

    private readonly double[] _sums = new double[Room];

    /// <summary>Indices of what is summed.</summary>
    private enum Sum
    {
        Answers,
        HumanLevel,
        MachineLevel,
        HumanLevelSquare,
        MachineLevelSquare,
        LevelProduct,
        Exact,
        Adjacent,
        Human,
        Machine,
        HumanSquare,
        MachineSquare,
        Product,
        Distance,
        HumanRank,
        MachineRank,
        HumanRankSquare,
        MachineRankSquare,
        RankProduct,
    }

    /// <summary>Each answer weighs 1, however often it was predicted.</summary>
    public double Answers => this[Sum.Answers];

    /// <summary>1 less the squared distances over those that would be expected by chance; 0 where nothing is expected.</summary>
    public double Qwk
    {
        get
        {
            var apart = this[Sum.HumanLevelSquare] + this[Sum.MachineLevelSquare];
            var byChance = apart - (2 * this[Sum.HumanLevel] * this[Sum.MachineLevel] / Answers);
            return byChance <= Tiny ? 0 : 1 - ((apart - (2 * this[Sum.LevelProduct])) / byChance);
        }
    }

    public double Pearson =>
        Correlation(this[Sum.Human], this[Sum.Machine], this[Sum.HumanSquare], this[Sum.MachineSquare], this[Sum.Product]);

    /// <summary>In a resample ranks stay those of the whole sample.</summary>
    public double Spearman => Correlation(
        this[Sum.HumanRank], this[Sum.MachineRank], this[Sum.HumanRankSquare], this[Sum.MachineRankSquare], this[Sum.RankProduct]);

    public double Mae => this[Sum.Distance] / Answers;

    public double Rmse =>
        Math.Sqrt(Math.Max(0, this[Sum.HumanSquare] + this[Sum.MachineSquare] - (2 * this[Sum.Product])) / Answers);

    public double Exact => this[Sum.Exact] / Answers;

    public double Adjacent => this[Sum.Adjacent] / Answers;

    public double Bias => (this[Sum.Machine] - this[Sum.Human]) / Answers;

    /// <summary>How far the machine's mean is off, in standard deviations of the people's scores.</summary>
    public double Smd
    {
        get
        {
            var mean = this[Sum.Human] / Answers;
            var variance = (this[Sum.HumanSquare] / Answers) - (mean * mean);
            return variance <= Tiny ? 0 : Bias / Math.Sqrt(variance);
        }
    }

    private double this[Sum sum]
    {
        get => _sums[(int)sum];
        set => _sums[(int)sum] = value;
    }

    public void Add(Pair pair, double humanRank, double machineRank, double weight)
    {
        var apart = Math.Abs(pair.HumanLevel - pair.MachineLevel);
        this[Sum.Answers] += weight;
        this[Sum.HumanLevel] += weight * pair.HumanLevel;
        this[Sum.MachineLevel] += weight * pair.MachineLevel;
        this[Sum.HumanLevelSquare] += weight * pair.HumanLevel * pair.HumanLevel;
        this[Sum.MachineLevelSquare] += weight * pair.MachineLevel * pair.MachineLevel;
        this[Sum.LevelProduct] += weight * pair.HumanLevel * pair.MachineLevel;
        this[Sum.Exact] += apart == 0 ? weight : 0;
        this[Sum.Adjacent] += apart <= 1 ? weight : 0;
        this[Sum.Human] += weight * pair.Human;
        this[Sum.Machine] += weight * pair.Machine;
        this[Sum.HumanSquare] += weight * pair.Human * pair.Human;
        this[Sum.MachineSquare] += weight * pair.Machine * pair.Machine;
        this[Sum.Product] += weight * pair.Human * pair.Machine;
        this[Sum.Distance] += weight * Math.Abs(pair.Human - pair.Machine);
        this[Sum.HumanRank] += weight * humanRank;
        this[Sum.MachineRank] += weight * machineRank;
        this[Sum.HumanRankSquare] += weight * humanRank * humanRank;
        this[Sum.MachineRankSquare] += weight * machineRank * machineRank;
        this[Sum.RankProduct] += weight * humanRank * machineRank;
    }

    public void Add(AgreementSums other)
    {
        var here = MemoryMarshal.Cast<double, Vector<double>>(_sums.AsSpan());
        var there = MemoryMarshal.Cast<double, Vector<double>>(other._sums.AsSpan());
        for (var place = 0; place < here.Length; place++)
        {
            here[place] += there[place];
        }
    }

    private double Correlation(double one, double other, double oneSquare, double otherSquare, double product)
    {
        var oneSpread = oneSquare - (one * one / Answers);
        var otherSpread = otherSquare - (other * other / Answers);
        var spread = oneSpread * otherSpread;
        return oneSpread <= Tiny || otherSpread <= Tiny ? 0 : (product - (one * other / Answers)) / Math.Sqrt(spread);
    }
}
