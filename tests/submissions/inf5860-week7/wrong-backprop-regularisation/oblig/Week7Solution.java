package inf5860.week7;

import java.util.*;
import org.backmark.contract.inf5860week7.*;
import org.backmark.kit.Matrix;

public class Week7Solution implements Week7
{
   public ReluNode reluByHand() { return new ReluNode(2.5, 2.5, 0.5, 1, 1, 2); }
   public List<Shape> netByHand() { return List.of(new Shape(3,10),new Shape(2,4),new Shape(6,3)); }

   public Matrix sigmoidGradient(Matrix z)
   {
      Matrix r=new Matrix(z.getNumRows(),z.getNumCols());
      for(int i=0;i<z.getNumElements();i++) { double e=g(z.get(i)); r.set(i,e*(1-e)); }
      return r;
   }

   public Matrix randInitializeWeights(int lIn,int lOut,Random random)
   {
      Matrix r=new Matrix(lOut,lIn+1);
      for(int i=0;i<r.getNumElements();i++) r.set(i,(random.nextDouble()-.5)*.24);
      return r;
   }

   double g(double z) { return 1/(1+Math.exp(-z)); }

   double[] up(Matrix theta,double[] a)
   {
      double[] r=new double[theta.getNumRows()];
      for(int i=0;i<r.length;i++)
      {
         double z=theta.get(i,0);
         for(int j=0;j<a.length;j++) z+=theta.get(i,j+1)*a[j];
         r[i]=g(z);
      }
      return r;
   }

   double[] row(Matrix x,int s)
   {
      double[] r=new double[x.getNumCols()];
      for(int j=0;j<r.length;j++) r[j]=x.get(s,j);
      return r;
   }

   public double nnCostFunction(Matrix theta1,Matrix theta2,Matrix x,int[] y,int numLabels,double lambda)
   {
      double c=0,w=0;
      for(int s=0;s<y.length;s++)
      {
         double[] h=up(theta2,up(theta1,row(x,s)));
         for(int k=1;k<=numLabels;k++) c-=y[s]==k?Math.log(h[k-1]):Math.log(1-h[k-1]);
      }
      for(Matrix t:new Matrix[]{theta1,theta2})
         for(int i=0;i<t.getNumRows();i++)
            for(int j=1;j<t.getNumCols();j++) w+=t.get(i,j)*t.get(i,j);
      return c/y.length+lambda*w/(2*y.length);
   }

   public Gradients backprop(Matrix theta1,Matrix theta2,Matrix x,int[] y,int numLabels,double lambda)
   {
      double[][] D1=new double[theta1.getNumRows()][theta1.getNumCols()];
      double[][] D2=new double[theta2.getNumRows()][theta2.getNumCols()];
      for(int s=0;s<y.length;s++)
      {
         double[] a1=row(x,s),a2=up(theta1,a1),d=up(theta2,a2),b=new double[a2.length];
         d[y[s]-1]--;
         for(int k=0;k<d.length;k++)
         {
            D2[k][0]+=d[k];
            for(int j=0;j<a2.length;j++) { D2[k][j+1]+=d[k]*a2[j]; b[j]+=d[k]*theta2.get(k,j+1)*a2[j]*(1-a2[j]); }
         }
         for(int j=0;j<b.length;j++)
         {
            D1[j][0]+=b[j];
            for(int i=0;i<a1.length;i++) D1[j][i+1]+=b[j]*a1[i];
         }
      }
      // Part 5: D = Delta/m + lambda*Theta
      for(int i=0;i<D1.length;i++) for(int j=0;j<D1[i].length;j++) D1[i][j]=D1[i][j]/y.length+(j>0?lambda*theta1.get(i,j):0);
      for(int i=0;i<D2.length;i++) for(int j=0;j<D2[i].length;j++) D2[i][j]=D2[i][j]/y.length+(j>0?lambda*theta2.get(i,j):0);
      return new Gradients(Matrix.of(D1),Matrix.of(D2));
   }

   public Gradients numericalGradient(Matrix theta1,Matrix theta2,Matrix x,int[] y,int numLabels,double lambda)
   {
      Matrix a=theta1.copy(),b=theta2.copy(),na=theta1.copy(),nb=theta2.copy();
      for(int i=0;i<a.getNumElements();i++)
      {
         a.set(i,theta1.get(i)+1e-4); double p=nnCostFunction(a,b,x,y,numLabels,lambda);
         a.set(i,theta1.get(i)-1e-4); double q=nnCostFunction(a,b,x,y,numLabels,lambda);
         a.set(i,theta1.get(i)); na.set(i,(p-q)/2e-4);
      }
      for(int i=0;i<b.getNumElements();i++)
      {
         b.set(i,theta2.get(i)+1e-4); double p=nnCostFunction(a,b,x,y,numLabels,lambda);
         b.set(i,theta2.get(i)-1e-4); double q=nnCostFunction(a,b,x,y,numLabels,lambda);
         b.set(i,theta2.get(i)); nb.set(i,(p-q)/2e-4);
      }
      return new Gradients(na,nb);
   }

   public boolean checkNNGradients(Matrix theta1,Matrix theta2,Matrix x,int[] y,int numLabels,double lambda,Gradients candidate)
   {
      Gradients n=numericalGradient(theta1,theta2,x,y,numLabels,lambda);
      return n.theta1().isIdentical(candidate.theta1(),1e-6)&&n.theta2().isIdentical(candidate.theta2(),1e-6);
   }

   public Training train(Matrix theta1,Matrix theta2,Matrix x,int[] y,int numLabels,double lambda,double alpha,int steps)
   {
      double[] c=new double[steps];
      for(int s=0;s<steps;s++)
      {
         c[s]=nnCostFunction(theta1,theta2,x,y,numLabels,lambda);
         Gradients d=backprop(theta1,theta2,x,y,numLabels,0);
         theta1=decay(theta1,1-alpha*lambda/y.length).plus(-alpha,d.theta1());
         theta2=decay(theta2,1-alpha*lambda/y.length).plus(-alpha,d.theta2());
      }
      return new Training(theta1,theta2,c);
   }

   Matrix decay(Matrix t,double by)
   {
      Matrix r=t.scale(by);
      for(int i=0;i<r.getNumRows();i++) r.set(i,0,t.get(i,0));
      return r;
   }
}
